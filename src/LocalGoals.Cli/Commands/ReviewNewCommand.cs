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
        var template = new Option<string>("--template") { Description = "What to begin with.", DefaultValueFactory = _ => Kebab.Of(ReviewTemplateKind.Full) };
        template.AcceptOnlyFromAmong([.. Enum.GetValues<ReviewTemplateKind>().Select(Kebab.Of)]);
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
            var kind = Kebab.TryParse<ReviewTemplateKind>(parse.GetValue(template)!)!.Value;
            var wanted = Goals(parse.GetValue(goals));
            if (kind == ReviewTemplateKind.Focused && wanted.IsEmpty)
                throw new Refusal("A focused review needs --goals, such as --goals 3,5.");
            foreach (var path in NewReview.Create(city.Folder(parse).FullName, CityRelease.Of(city.Read(parse)), parse.GetValue(review)!, kind, wanted))
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
