using System.CommandLine;

namespace LocalGoals.Cli.Commands;

/// <summary>localgoals review: voluntary local reviews, from a first draft to a signed edition.</summary>
internal static class ReviewCommand
{
    public static Command Create() => new("review", "Writes, checks, freezes, verifies and exports voluntary local reviews.")
    {
        ReviewNewCommand.Create(),
        ReviewCheckCommand.Create(),
        ReviewFreezeCommand.Create(),
        ReviewVerifyCommand.Create(),
        ReviewExportCommand.Create(),
    };

    /// <summary>The argument that names a review of a city.</summary>
    public static Argument<string> Name() => new("review") { Description = "The review: the name of its folder under reviews/." };
}
