using System.CommandLine;

using LocalGoals.Cli.Commands;

namespace LocalGoals.Cli;

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("Turns a city's SDG data folder into a portal that people can read, and says what is wrong with the data.")
        {
            NewCommand.Create(),
            CheckCommand.Create(),
            ShowCommand.Create(),
            LocalizationCommand.Create(),
            ProgressCommand.Create(),
            InequalityCommand.Create(),
            ReviewCommand.Create(),
            ComputeCommand.Create(),
            FrameworkCommand.Create(),
            TranslationsCommand.Create(),
            LanguageCommand.Create(),
            ServeCommand.Create(),
            BuildCommand.Create(),
        };
        return await CommandLine.Run(root, args);
    }
}
