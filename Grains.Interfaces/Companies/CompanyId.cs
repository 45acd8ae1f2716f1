namespace Matchmaking.Grains.Interfaces.Companies;

/// <summary>The key of a company: a <see cref="Slug"/>, e.g. <c>metallbau-nord</c>.</summary>
public readonly record struct CompanyId
{
    /// <summary>What every key of a company begins with.</summary>
    public const string KeyPrefix = "company.";

    private CompanyId(string value) => Value = value;

    public string Value { get; }

    /// <summary>
    /// The grain key. The prefix is needed: ADO.NET storage reads keys such as <c>cafe</c> or <c>01067</c> as
    /// hexadecimal numbers, so that <c>1067</c> and <c>01067</c> would share one row.
    /// </summary>
    public string Key => KeyPrefix + Value;

    /// <summary>The id behind a grain key.</summary>
    /// <exception cref="FormatException">The key is not one of a company.</exception>
    public static CompanyId FromKey(string key) => key.StartsWith(KeyPrefix, StringComparison.Ordinal)
        ? Parse(key[KeyPrefix.Length..])
        : throw new FormatException($"'{key}' is not the key of a company.");

    /// <summary>Reads an id from outside; false when it is not a slug.</summary>
    public static bool TryParse(string? text, out CompanyId id)
    {
        var valid = Slug.IsValid(text);
        id = valid ? new CompanyId(text!) : default;
        return valid;
    }

    /// <exception cref="FormatException">The text is not a slug.</exception>
    public static CompanyId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a company id.");

    public override string ToString() => Value;
}
