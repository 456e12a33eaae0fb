using LocalGoals.Documents;

namespace LocalGoals.Exchange.Tests.Reviews;

/// <summary>What a block says, without how it looks.</summary>
internal static class Words
{
    public static string Of(Block block) => Of(block.Runs);

    public static string Of(DocumentCell cell) => Of(cell.Text.SelectMany(run => run.AndInner));

    private static string Of(IEnumerable<Run> runs) =>
        string.Concat(runs.Select(run => run switch { TextRun text => text.Text, FigureRun figure => figure.Text, NoteRun note => $"[{note.Number}]", _ => "" }));
}
