using Matchmaking.Catalogue;

namespace Matchmaking.Api.Shell;

/// <summary>Every address of the pages: those that can be linked to, and those that take forms.</summary>
public static class PagePaths
{
    public static PagePath Start { get; } = new("", "");

    public static PagePath Results { get; } = new("ergebnisse", "results");

    public static PagePath Catalogue { get; } = new("katalog", "catalogue");

    public static PagePath Practice { get; } = new("praxis/{0}", "practice/{0}");

    public static PagePath Personas { get; } = new("personas", "personas");

    public static PagePath Persona { get; } = new("personas/{0}", "personas/{0}");

    public static PagePath Companies { get; } = new("betriebe", "companies");

    public static PagePath NewCompany { get; } = new("betriebe/neu", "companies/new");

    /// <summary>Takes a table of companies: checks it, then takes it over.</summary>
    public static PagePath ImportCompanies { get; } = new("betriebe/einlesen", "companies/import");

    public static PagePath Company { get; } = new("betriebe/{0}", "companies/{0}");

    public static PagePath CompanyProfile { get; } = new("betriebe/{0}/profil", "companies/{0}/profile");

    public static PagePath Measure { get; } = new("betriebe/{0}/massnahmen/{1}", "companies/{0}/measures/{1}");

    /// <summary>Takes the form that moves a measure.</summary>
    public static PagePath Measures { get; } = new("betriebe/{0}/massnahmen", "companies/{0}/measures");

    /// <summary>Takes the form that says that a practice does not fit.</summary>
    public static PagePath Dismissals { get; } = new("betriebe/{0}/passt-nicht", "companies/{0}/does-not-fit");

    /// <summary>Takes the list of everyday practices that were ticked.</summary>
    public static PagePath Everyday { get; } = new("betriebe/{0}/alltag", "companies/{0}/everyday");

    /// <summary>Takes the form that takes a dismissal back.</summary>
    public static PagePath Restored { get; } = new("betriebe/{0}/passt-doch", "companies/{0}/fits-after-all");

    /// <summary>Takes the form that removes a company.</summary>
    public static PagePath Removal { get; } = new("betriebe/{0}/entfernen", "companies/{0}/remove");

    /// <summary>Takes the form that takes a removal back.</summary>
    public static PagePath Restoration { get; } = new("betriebe/{0}/wiederherstellen", "companies/{0}/restore");

    /// <summary>Takes the form that gives or withdraws a consent.</summary>
    public static PagePath Consent { get; } = new("betriebe/{0}/einwilligung", "companies/{0}/consent");

    public static PagePath Alliance { get; } = new("buendnis/{0}", "alliance/{0}");

    /// <summary>Whom an alliance could win, and whom it lacks.</summary>
    public static PagePath AlliancePartners { get; } = new("buendnis/{0}/partner", "alliance/{0}/partners");

    /// <summary>What an alliance has done and has set dates for.</summary>
    public static PagePath AllianceWork { get; } = new("buendnis/{0}/massnahmen", "alliance/{0}/measures");

    public static PagePath AllianceMembers { get; } = new("buendnis/{0}/mitglieder", "alliance/{0}/members");

    /// <summary>What runs at similar alliances.</summary>
    public static PagePath AllianceKnowHow { get; } = new("buendnis/{0}/von-anderen", "alliance/{0}/from-others");

    /// <summary>Takes the forms that begin, move and describe an offer.</summary>
    public static PagePath AllianceOffer { get; } = new("buendnis/{0}/angebot", "alliance/{0}/offer");

    /// <summary>Takes the form that records a measure.</summary>
    public static PagePath AllianceRecord { get; } = new("buendnis/{0}/eintragen", "alliance/{0}/record");

    /// <summary>Takes the form that takes a measure out again.</summary>
    public static PagePath AllianceRemove { get; } = new("buendnis/{0}/entfernen", "alliance/{0}/remove");

    /// <summary>Takes the form that makes a company a member.</summary>
    public static PagePath AllianceAdmit { get; } = new("buendnis/{0}/aufnehmen", "alliance/{0}/admit");

    /// <summary>Takes the form that ends a membership.</summary>
    public static PagePath AllianceEnd { get; } = new("buendnis/{0}/austritt", "alliance/{0}/end");

    /// <summary>Takes the forms that give a seat to an organisation.</summary>
    public static PagePath AllianceSeat { get; } = new("buendnis/{0}/sitz", "alliance/{0}/seat");

    /// <summary>Takes the form that ends a term.</summary>
    public static PagePath AllianceVacate { get; } = new("buendnis/{0}/sitz-frei", "alliance/{0}/vacate");

    /// <summary>Takes the form that corrects the name in a term.</summary>
    public static PagePath AllianceTerm { get; } = new("buendnis/{0}/sitz-berichtigen", "alliance/{0}/correct-seat");

    /// <summary>Takes the form that corrects why an offer paused.</summary>
    public static PagePath AllianceReason { get; } = new("buendnis/{0}/grund-berichtigen", "alliance/{0}/correct-reason");

    /// <summary>Takes the form that says how a conversation with a company ended.</summary>
    public static PagePath AllianceTalk { get; } = new("buendnis/{0}/gespraech", "alliance/{0}/conversation");

    /// <summary>Takes the form that says whom an alliance looks for.</summary>
    public static PagePath AllianceWanted { get; } = new("buendnis/{0}/gesucht", "alliance/{0}/wanted");

    /// <summary>Takes the form that picks the offer of the month.</summary>
    public static PagePath Spotlight { get; } = new("buendnis/{0}/auswahl", "alliance/{0}/pick");

    /// <summary>Who sits with whom at a breakfast or a workshop.</summary>
    public static PagePath Tables { get; } = new("tische", "tables");

    public static PagePath Model { get; } = new("modell", "model");

    /// <summary>Takes the form that lets the model before answer again.</summary>
    public static PagePath ModelBack { get; } = new("modell/zurueck", "model/back");

    /// <summary>Takes the form that forgets what was taken back.</summary>
    public static PagePath ModelAllow { get; } = new("modell/zulassen", "model/allow");

    public static PagePath Accessibility { get; } = new("barrierefreiheit", "accessibility");

    public static PagePath Privacy { get; } = new("datenschutz", "privacy");

    public static PagePath Imprint { get; } = new("impressum", "imprint");

    /// <summary>The literal ones before those with ids, so that <c>betriebe/neu</c> is not taken for a company.</summary>
    public static IReadOnlyList<PagePath> All { get; } =
    [
        Start, Results, Catalogue, Personas, Companies, NewCompany, ImportCompanies, Tables, Model, ModelBack, ModelAllow, Accessibility, Privacy, Imprint,
        Practice, Persona, Company, CompanyProfile, Measure, Measures, Everyday, Dismissals, Restored, Consent, Alliance,
        AlliancePartners, AllianceWork, AllianceMembers, AllianceKnowHow, AllianceOffer, AllianceRecord, AllianceRemove,
        AllianceAdmit, AllianceEnd, AllianceSeat, AllianceVacate, AllianceTerm, AllianceReason, AllianceTalk, AllianceWanted, Spotlight,
    ];

    /// <summary>The same page in another language; an address that no page has stays as it is.</summary>
    /// <param name="path">Without a slash at its start.</param>
    /// <param name="language">The language to go to.</param>
    public static string Translate(string path, Language language)
    {
        foreach (var page in All)
            if (page.IdsIn(path) is { } ids)
                return page.In(language, [.. ids.Select(Uri.UnescapeDataString)]);
        return path;
    }
}
