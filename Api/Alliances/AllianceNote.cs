using Matchmaking.Api.Shell;
using Matchmaking.Grains.Interfaces.Alliances;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Matchmaking.Api.Alliances;

/// <summary>What became of the last form of an alliance's pages.</summary>
/// <param name="Form">Which form: the word for what it does.</param>
/// <param name="Refusal">Why it was refused, or null when it was done.</param>
/// <param name="Typed">What was typed, when it was refused.</param>
public sealed record AllianceNote(string Form, AllianceRefusal? Refusal, IEnumerable<KeyValuePair<string, string>> Typed)
{
    private const string Done = "done";

    public string Seal(Flash flash, string alliance)
    {
        ArgumentNullException.ThrowIfNull(flash);
        var typed = QueryString.Create(Typed.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));
        return flash.Seal(About(alliance), Form, $"{Refusal?.ToString() ?? Done} {typed}");
    }

    /// <summary>The note in an address, or null for none, an old one or one from elsewhere.</summary>
    public static AllianceNote? Open(Flash flash, string alliance, string? note)
    {
        ArgumentNullException.ThrowIfNull(flash);
        if (flash.Open(About(alliance), note) is not ({ } form, { } value) || value.Split(' ', 2) is not [var outcome, var typed])
            return null;
        AllianceRefusal? refusal = Enum.TryParse<AllianceRefusal>(outcome, out var known) ? known : null;
        return new AllianceNote(form, refusal, QueryHelpers.ParseQuery(typed).SelectMany(field => field.Value.OfType<string>(), (field, text) => KeyValuePair.Create(field.Key, text)));
    }

    /// <summary>What was typed into a field of a form that was refused, or else what is there.</summary>
    public static string? Kept(AllianceNote? note, string form, string field, string? otherwise) =>
        note is { Refusal: not null } && note.Form == form ? note.Typed.Where(pair => pair.Key == field).Select(pair => pair.Value).FirstOrDefault() : otherwise;

    private static string About(string alliance) => $"alliance {alliance}";
}
