namespace LocalGoals.Exchange.OpenSdg.Inputs;

/// <summary>A class of inputs, by the name that configurations give it.</summary>
internal interface IInputClass
{
    string Name { get; }

    /// <summary>What it reads where the configuration gives no pattern; null for a class that reads one source.</summary>
    string? DefaultPattern { get; }

    bool GivesData { get; }

    /// <summary>What it has for each indicator, in the order of its files.</summary>
    IEnumerable<InputPart> Parts(Input input, InputFiles files);
}
