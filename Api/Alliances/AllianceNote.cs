using Matchmaking.Api.FreeText;
using Matchmaking.Api.Shell;
using Matchmaking.Grains.Interfaces.Alliances;
using Microsoft.Extensions.Primitives;

namespace Matchmaking.Api.Alliances;

/// <summary>What became of the last form of an alliance's pages.</summary>
/// <param name="Form">Which form: the word for what it does.</param>
/// <param name="Refusal">Why it was refused, or null when it was done.</param>
public sealed record AllianceNote(string Form, AllianceRefusal? Refusal)
{
    private const string Done = "done";

    /// <summary>What in the text may point at a person, so that it is not stored yet; else nothing.</summary>
    public IReadOnlyList<PersonalFinding> Findings { get; init; } = [];

    /// <summary>The field that the refusal is about, or null where it is about none.</summary>
    public FieldFault? Fault { get; init; }

    /// <summary>Whether the form is shown again with what was typed.</summary>
    public bool IsBack => Refusal is not null || Findings.Count > 0;

    /// <summary>The fields of the form as they were typed; only where it is shown again.</summary>
    public IReadOnlyDictionary<string, StringValues> Typed { get; init; } = new Dictionary<string, StringValues>();

    /// <summary>What was typed into a field, or null for a form that has no such field.</summary>
    public string? this[string field] => Typed.TryGetValue(field, out var text) ? text.ToString() : null;

    /// <summary>What was ticked under one name.</summary>
    public IReadOnlyList<string> Ticked(string field) => Typed.TryGetValue(field, out var values) ? [.. values.OfType<string>()] : [];

    /// <summary>This note where a form is shown again, else null.</summary>
    /// <param name="form">Which form.</param>
    public AllianceNote? Refusing(string form) => IsBack && Form == form ? this : null;

    /// <summary>This note where a form about one thing is shown again, else null.</summary>
    /// <param name="form">Which form.</param>
    /// <param name="field">The field that names the thing.</param>
    /// <param name="thing">Its id; null for something new.</param>
    /// <param name="asked">A field that only this form has, where several forms are about the same thing.</param>
    public AllianceNote? Refusing(string form, string field, string? thing, string asked) =>
        Refusing(form, field, thing) is { } note && note.Typed.ContainsKey(asked) ? note : null;

    /// <summary>This note where the one form about a thing is shown again, else null.</summary>
    public AllianceNote? Refusing(string form, string field, string? thing) =>
        Refusing(form) is { } note && note[field] == thing ? note : null;

    public string Seal(Flash flash, string alliance)
    {
        ArgumentNullException.ThrowIfNull(flash);
        return flash.Seal(About(alliance), Form, Refusal?.ToString() ?? Done);
    }

    /// <summary>The note in an address, or null for none, an old one or one from elsewhere.</summary>
    public static AllianceNote? Open(Flash flash, string alliance, string? note)
    {
        ArgumentNullException.ThrowIfNull(flash);
        return flash.Open(About(alliance), note) is ({ } form, { } outcome)
            ? new AllianceNote(form, Enum.TryParse<AllianceRefusal>(outcome, out var refusal) ? refusal : null)
            : null;
    }

    private static string About(string alliance) => $"alliance {alliance}";
}
