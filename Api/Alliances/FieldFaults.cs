using Microsoft.Extensions.Localization;

namespace Matchmaking.Api.Alliances;

/// <summary>Says what is wrong right at the field, and how a form that was refused marks it.</summary>
public sealed class FieldFaults(IStringLocalizer<AllianceFrame> text)
{
    /// <summary>What is wrong with a field, or null.</summary>
    /// <param name="refused">The note where the very form of the field was refused, or null.</param>
    /// <param name="field">Name of the field.</param>
    public string? At(AllianceNote? refused, string field) => refused?.Fault is { } fault && fault.Field == field ? text[$"Fault.{fault.Sentence}"].Value : null;

    /// <summary>Why a form was refused, where that is about no field of it.</summary>
    public string? Whole(AllianceNote? refused) => refused is { Refusal: { } refusal, Fault: null } ? text[$"Refused.{refusal}"].Value : null;

    /// <summary>The classes of what holds a field, its label and what is wrong with it.</summary>
    public string Class(AllianceNote? refused, string field) => At(refused, field) is null ? "field" : "field field--faulty";

    /// <summary>The attributes of a field that is wrong: it has the focus, and assistive technology reads what is wrong with it. Null for all others.</summary>
    /// <param name="refused">The note where the very form of the field was refused, or null.</param>
    /// <param name="field">Name of the field.</param>
    /// <param name="id">Its id; what is wrong has the same with "-fault" behind it.</param>
    /// <param name="hint">Id of what else describes it.</param>
    public Dictionary<string, object>? Marks(AllianceNote? refused, string field, string id, string? hint = null) => At(refused, field) is null ? null : new()
    {
        ["aria-invalid"] = "true",
        ["aria-describedby"] = hint is null ? $"{id}-fault" : $"{id}-fault {hint}",
        ["autofocus"] = true,
    };

    /// <summary>Id of the field that is wrong; fields of the same name stand on a page once per seat and per offer.</summary>
    public static string? Target(AllianceNote refused)
    {
        ArgumentNullException.ThrowIfNull(refused);
        return (refused.Form, refused.Fault?.Field) switch
        {
            (_, null) => null,
            ("offer", "reason") => $"why-{refused["offer"]}",
            ("offer", var field) => $"{refused["offer"] ?? "new"}-{field}",
            ("seat" or "vacated", var field) when refused["seat"] is { } seat => $"{field}-{seat}",
            ("renamed", _) => $"renamed-{refused["seat"]}",
            ("reworded", _) => $"reworded-{refused["offer"]}",
            (_, var field) => field,
        };
    }
}
