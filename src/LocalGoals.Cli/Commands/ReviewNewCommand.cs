using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;

using LocalGoals.Exchange.Reviews;
using LocalGoals.Framework;
using LocalGoals.Release;
using LocalGoals.Reviews;

namespace LocalGoals.Cli.Commands;

/// <summary>localgoals review new: a first draft from the city's data.</summary>
internal static class ReviewNewCommand
{
    public static Command Create()
    {
        var city = new CityArguments();
        var review = ReviewCommand.Name();
        var template = new Option<string>("--template") { Description = "What to begin with: full, focused, gender or update; or the name of a folder under reviews/templates.", DefaultValueFactory = _ => Kebab.Of(ReviewTemplateKind.Full) };
        var goals = new Option<string?>("--goals") { Description = "Goals in focus, such as 3,5. All of them without it." };
        var command = new Command("new", """
            Drafts a review under reviews/<review> in the city's folder: a section for each thing that reviews should contain, with prompts in plain
            words, and tables, charts and sentences whose figures stay live. Nothing is ever written over.

            Example: localgoals review new my-city 2026 --template focused --goals 3,5
            """);
        city.AddTo(command, language: false);
        command.Arguments.Add(review);
        command.Options.Add(template);
        command.Options.Add(goals);
        command.SetAction(parse =>
        {
            var (name, id, wanted) = (parse.GetValue(template)!, parse.GetValue(review)!, Goals(parse.GetValue(goals)));
            var (folder, release) = (city.Folder(parse).FullName, CityRelease.Of(city.Read(parse)));
            var kind = Kebab.TryParse<ReviewTemplateKind>(name);
            if (kind == ReviewTemplateKind.Focused && wanted.IsEmpty)
                throw new Refusal("A focused review needs --goals, such as --goals 3,5.");
            var written = kind is { } known ? NewReview.Create(folder, release, id, known, wanted) : NewReview.CreateFrom(folder, release, id, name);
            if (written.IsEmpty)
                throw new Refusal($"There is no template '{name}'. There are: {string.Join(", ", Enum.GetValues<ReviewTemplateKind>().Select(Kebab.Of))}, and folders under reviews/templates.");
            foreach (var path in written)
                Console.Out.WriteLine(path);
            return CommandLine.Done;
        });
        return command;
    }

    private static ImmutableArray<int> Goals(string? text) => text is null ? [] :
    [
        .. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var goal) && GlobalFramework.Goals.Contains(goal) ? goal : throw new Refusal($"'{part}' is not a goal from 1 to 17.")).Distinct(),
    ];
}
