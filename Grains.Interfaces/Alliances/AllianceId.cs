namespace Matchmaking.Grains.Interfaces.Alliances;

/// <summary>The key of an alliance: a <see cref="Slug"/>, e.g. <c>duisburg</c>.</summary>
public readonly record struct AllianceId
{
    /// <summary>What all grain keys of alliances begin with, so that storage cannot take one for a number.</summary>
    public const string KeyPrefix = "alliance.";

    private AllianceId(string value) => Value = value;

    public string Value { get; }

    /// <summary>The grain key.</summary>
    public string Key => KeyPrefix + Value;

    /// <summary>The id behind a grain key.</summary>
    /// <exception cref="FormatException">The key is not one of an alliance.</exception>
    public static AllianceId FromKey(string key) => key.StartsWith(KeyPrefix, StringComparison.Ordinal)
        ? Parse(key[KeyPrefix.Length..])
        : throw new FormatException($"'{key}' is not the key of an alliance.");

    /// <summary>Reads an id from outside; false when it is not a slug.</summary>
    public static bool TryParse(string? text, out AllianceId id)
    {
        var valid = Slug.IsValid(text);
        id = valid ? new AllianceId(text!) : default;
        return valid;
    }

    /// <exception cref="FormatException">The text is not a slug.</exception>
    public static AllianceId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not an alliance id.");

    public override string ToString() => Value;
}
