using System.CommandLine;

using LocalGoals.Exchange.CityFolder;

namespace LocalGoals.Cli.Commands;

/// <summary>localgoals new: a city folder to begin with.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("dir") { Description = "The folder to make; it must not exist or be empty." };
        var from = new Option<DirectoryInfo?>("--from") { Description = "An Open SDG data repository to start from. It is not changed." };
        var command = new Command("new", """
            Makes a city folder: empty, or from an Open SDG data repository, and says what was written.

            Example: localgoals new my-city --from open-sdg-data
            """);
        command.Arguments.Add(folder);
        command.Options.Add(from);
        command.SetAction(parse =>
        {
            var source = parse.GetValue(from);
            if (source is { Exists: false })
                throw new Refusal($"There is no folder '{source}'.");
            foreach (var line in NewCity.Create(parse.GetValue(folder)!.FullName, source?.FullName))
                Console.Out.WriteLine(line);
            return CommandLine.Done;
        });
        return command;
    }
}
