using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Api.Alliances;

/// <summary>What is wrong with one field of an alliance's form.</summary>
/// <param name="Field">Name of the field.</param>
/// <param name="Sentence">Which sentence says it.</param>
public sealed record FieldFault(string Field, string Sentence)
{
    /// <summary>The field that a refusal is about, or null where it is about no field.</summary>
    internal static FieldFault? Of(AllianceRefusal refusal, AllianceForm form, DateOnly today) => refusal switch
    {
        AllianceRefusal.InvalidDate => OfDays(form, today),
        AllianceRefusal.DetailsDoNotFit => OfTexts(form),
        AllianceRefusal.Overlap => new(form.Has("from") ? "from" : "since", "Overlap"),
        AllianceRefusal.ReasonRequired => new("reason", "ReasonMissing"),
        AllianceRefusal.UnknownCharter => new("charter", "CharterUnknown"),
        AllianceRefusal.UnknownPractice => new("practice", "PracticeUnknown"),
        AllianceRefusal.InvalidId or AllianceRefusal.UnknownCompany => new("company", form.Has("company") && form.Text("company").Length > 0 ? "CompanyUnknown" : "CompanyMissing"),
        AllianceRefusal.InvalidProfile when form.Has("districts") => new("districts", "Districts"),
        _ => null,
    };

    private static FieldFault? OfDays(AllianceForm form, DateOnly today)
    {
        if (form.Needed.FirstOrDefault(day => form.Text(day).Length == 0) is { } missing)
            return new(missing, "DayMissing");
        if (form.Days.FirstOrDefault(day => form.Text(day).Length > 0 && form.DayOrNull(day) is null) is { } unread)
            return new(unread, "DayUnread");
        if (form.Needed is not [var first, ..])
            return null;
        var (begins, ends) = (form.DayOrNull(first)!.Value, form.Days.Except(form.Needed).Select(form.DayOrNull).FirstOrDefault());
        return begins > today ? new(first, form.Text("figure").Length > 0 ? "FigureBeforeItsDay" : "DayTooLate")
            : ends is null ? new(first, "DayDoesNotFit")
            : new("until", ends < begins ? "EndsBeforeItBegins" : "DayDoesNotFit");
    }

    private static FieldFault? OfTexts(AllianceForm form)
    {
        if (!form.HasReadableFigure)
            return new("figure", "FigureUnread");
        foreach (var (field, most, blank) in Texts.Where(text => form.Has(text.Field)))
        {
            if (form.Text(field) is not { Length: > 0 } text && blank is not null)
                return new(field, blank);
            if (form.Text(field).Length > most)
                return new(field, "TooLong");
        }

        return null;
    }

    /// <summary>Fields with words or a choice, how long each may be, and what is said of one that is empty though it is needed.</summary>
    private static readonly (string Field, int Most, string? Blank)[] Texts =
    [
        ("organisation", AllianceLimits.MaxOrganisation, "OrganisationMissing"),
        ("topic", int.MaxValue, "ChoiceMissing"),
        ("language", int.MaxValue, "ChoiceMissing"),
        ("charter", int.MaxValue, "ChoiceMissing"),
        ("title", AllianceLimits.MaxTitle, "TitleMissing"),
        ("beginning", AllianceLimits.MaxStory, null),
        ("outcome", AllianceLimits.MaxStory, null),
        ("reason", AllianceLimits.MaxReason, null),
    ];
}
