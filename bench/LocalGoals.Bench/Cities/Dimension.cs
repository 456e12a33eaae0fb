namespace LocalGoals.Bench.Cities;

/// <summary>A word of the data and its translation.</summary>
internal sealed record Word(string English, string Spanish);

/// <summary>A column that divides rows.</summary>
/// <param name="Parent">Name of the column without which it is never filled; null for one that stands alone.</param>
/// <param name="Categories">Under each category of the parent; under the empty one where there is no parent.</param>
internal sealed record Dimension(Word Name, string? Parent, IReadOnlyDictionary<string, Word[]> Categories)
{
    public static readonly IReadOnlyList<Dimension> All =
    [
        Of(new("Sex", "Sexo"), new("Female", "Mujeres"), new("Male", "Hombres")),
        Of(new("Age", "Edad"), new("0 to 4", "De 0 a 4"), new("5 to 14", "De 5 a 14"), new("15 to 24", "De 15 a 24"),
            new("25 to 44", "De 25 a 44"), new("45 to 64", "De 45 a 64"), new("65 and over", "65 y más")),
        Of(new("Region", "Región"), new("North", "Norte"), new("Centre", "Centro"), new("South", "Sur"), new("Coast", "Costa")),
        new(new("District", "Distrito"), "Region", new Dictionary<string, Word[]>(StringComparer.Ordinal)
        {
            ["North"] = Numbered("North", "Norte"), ["Centre"] = Numbered("Centre", "Centro"), ["South"] = Numbered("South", "Sur"), ["Coast"] = Numbered("Coast", "Costa"),
        }),
        Of(new("Disability", "Discapacidad"), new("With a disability", "Con discapacidad"), new("Without a disability", "Sin discapacidad")),
        new(new("Disability type", "Tipo de discapacidad"), "Disability", new Dictionary<string, Word[]>(StringComparer.Ordinal)
        {
            ["With a disability"] = [new("Mobility", "Movilidad"), new("Vision", "Visión"), new("Hearing", "Audición"), new("Cognition", "Cognición")],
        }),
        Of(new("Income", "Ingresos"), new("Quintile 1 (lowest)", "Quintil 1 (más bajo)"), new("Quintile 2", "Quintil 2"), new("Quintile 3", "Quintil 3"),
            new("Quintile 4", "Quintil 4"), new("Quintile 5 (highest)", "Quintil 5 (más alto)")),
        Of(new("Education", "Educación"), new("None or primary", "Ninguna o primaria"), new("Lower secondary", "Secundaria"),
            new("Upper secondary", "Bachillerato"), new("Tertiary", "Superior")),
    ];

    private static Dimension Of(Word name, params Word[] categories) =>
        new(name, null, new Dictionary<string, Word[]>(StringComparer.Ordinal) { [""] = categories });

    private static Word[] Numbered(string english, string spanish) =>
        [.. Enumerable.Range(1, 4).Select(n => new Word($"{english} {n}", $"{spanish} {n}"))];
}
