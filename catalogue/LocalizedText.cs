namespace Matchmaking.Catalogue;

/// <summary>The same words in both languages of the product. Neither is ever empty.</summary>
/// <param name="De">German, Sie-form.</param>
/// <param name="En">British English.</param>
public sealed record LocalizedText(string De, string En)
{
    /// <summary>The text in the given language; anything but English is answered in German.</summary>
    public string In(Language language) => language == Language.En ? En : De;
}

/// <summary>The languages of the interface. German is the first and the default.</summary>
public enum Language
{
    De = 0,
    En = 1,
}
