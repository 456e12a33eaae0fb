using System.CommandLine;

namespace LocalGoals.Cli.Commands;

/// <summary>localgoals compute: the engines of the portal as calculators, and the way to audit a figure.</summary>
internal static class ComputeCommand
{
    public static Command Create() => new("compute", "Answers questions on standard input, one JSON object a line, with the engines of the portal.")
    {
        ComputeProgressCommand.Create(),
        ComputeInequalityCommand.Create(),
    };
}
