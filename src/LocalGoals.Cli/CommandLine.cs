using System.CommandLine;

namespace LocalGoals.Cli;

/// <summary>The outermost edge: what is written where, and the exit codes.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int FindingsOfSeverityError = 1;
    public const int WrongCommandLine = 2;
    public const int Failed = 3;

    public static async Task<int> Run(RootCommand root, string[] args)
    {
        var parse = root.Parse(args);
        if (parse.Errors.Count > 0)
        {
            foreach (var error in parse.Errors)
                await Console.Error.WriteLineAsync($"localgoals: {error.Message}");
            await Console.Error.WriteLineAsync("Run the command with --help to see what it takes.");
            return WrongCommandLine;
        }
        try
        {
            return await parse.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return Failed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Refusal)
        {
            await Console.Error.WriteLineAsync($"localgoals: {e.Message}");
            return Failed;
        }
        catch (Exception e)
        {
            await Console.Error.WriteLineAsync($"localgoals: this should not have happened ({e.GetType().Name}: {e.Message}). Please report it.");
            return Failed;
        }
    }
}

/// <summary>Why a command cannot do what it was asked; its message is for people.</summary>
internal sealed class Refusal(string message) : Exception(message);
