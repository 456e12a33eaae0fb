using System.Collections.Immutable;
using System.Text.Json;

namespace LocalGoals.Portal.Pages;

/// <summary>What the tests of this version look at, from <c>accessibility-tests.json</c>, which a test holds equal to the tests that exist.</summary>
public static class AccessibilityTests
{
    private const string Browser = "LocalGoals.Browser.Tests";

    /// <summary>Project, name and subject of each test.</summary>
    public static ImmutableArray<AccessibilityTest> All { get; } = Load();

    /// <summary>What is tested, each once, in the order of the file: keys below <c>accessibility.tested</c>.</summary>
    public static ImmutableArray<string> Subjects { get; } = [.. All.Select(test => test.Subject).Where(subject => subject != "other").Distinct()];

    public static bool InBrowser => All.Any(test => test.Project == Browser);

    private static ImmutableArray<AccessibilityTest> Load()
    {
        using var stream = typeof(AccessibilityTests).Assembly.GetManifestResourceStream("accessibility-tests.json")!;
        return JsonSerializer.Deserialize<ImmutableArray<AccessibilityTest>>(stream, JsonSerializerOptions.Web);
    }
}

/// <param name="Subject">Such as <c>contrast</c>; <c>other</c> for a browser test that is about something else.</param>
public sealed record AccessibilityTest(string Project, string Name, string Subject);
