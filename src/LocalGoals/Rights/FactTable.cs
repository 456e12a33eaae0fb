using System.Reflection;

namespace LocalGoals.Rights;

/// <summary>A table of facts that comes with the program: commas, no quotes, a header.</summary>
internal static class FactTable
{
    public static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            yield return line.Split(',');
    }
}
