using System.Text;

namespace LocalGoals.Portal.Tests.Support;

/// <summary>Compares an output with the one that a person has looked at, byte for byte.</summary>
public static class Approval
{
    public const string Accept = "LOCALGOALS_ACCEPT";

    private static string Folder { get; } = Path.Combine(Places.Repository, "tests", "LocalGoals.Portal.Tests", "Approved");

    public static void Matches(string name, string text)
    {
        var file = Path.Combine(Folder, name);
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(file, text, new UTF8Encoding(false));
            return;
        }
        var approved = File.Exists(file) ? File.ReadAllText(file) : "";
        if (approved == text)
            return;
        var was = approved.Split('\n');
        var now = text.Split('\n');
        var line = Enumerable.Range(0, Math.Max(was.Length, now.Length)).First(i => was.ElementAtOrDefault(i) != now.ElementAtOrDefault(i));
        Assert.Fail($"""
            The output is not the approved one, from line {line + 1} on:
              approved: {was.ElementAtOrDefault(line) ?? "(nothing)"}
              now:      {now.ElementAtOrDefault(line) ?? "(nothing)"}
            If the new output is right, run this test with {Accept}=1 and commit Approved/{name}.
            """);
    }
}
