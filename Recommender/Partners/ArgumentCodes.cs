namespace Matchmaking.Recommender.Partners;

/// <summary>
/// The five arguments for a partnership that companies and alliances worked out together, and why one of them fits.
/// </summary>
/// <remarks>
/// Sentences as in <see cref="GainCodes"/>. Source of the arguments: the report on the workshop in Duisburg, in the
/// catalogue under <see cref="Source"/>.
/// </remarks>
public static class ArgumentCodes
{
    /// <summary>Id of the source that names the five arguments.</summary>
    public const string Source = "SEED0";

    /// <summary>de: „Als familienfreundlicher Arbeitgeber sichtbar werden.“ en: "Being seen as a family-friendly employer."</summary>
    public const string Image = "image";

    /// <summary>de: „Kontakte zu anderen Arbeitgebern und in die Verwaltung.“ en: "Contacts to other employers and into the administration."</summary>
    public const string Contacts = "contacts";

    /// <summary>de: „Angebote und Fachwissen des Bündnisses nutzen.“ en: "Using the alliance's offers and expertise."</summary>
    public const string Offers = "offers";

    /// <summary>de: „Fachkräfte gewinnen und halten.“ en: "Winning and keeping skilled workers."</summary>
    public const string SkilledWorkers = "skilledWorkers";

    /// <summary>de: „Ausfälle verringern und produktiv bleiben.“ en: "Fewer absences, steady productivity."</summary>
    public const string Productivity = "productivity";

    // ── Why it fits ──

    /// <summary>inputs: measures. {0} practice id. de: „Der Betrieb hat etwas vorzuzeigen: {0}.“ en: "The firm has something to show: {0}."</summary>
    public const string HasSomethingToShow = "because.shows";

    /// <summary>inputs: willingToHost. de: „Der Betrieb würde ein Frühstück ausrichten.“ en: "The firm would host a breakfast."</summary>
    public const string WouldHost = "because.hosts";

    /// <summary>inputs: alliance.members. de: „Im Bündnis trifft der Betrieb andere Arbeitgeber und die Verwaltung.“ en: "In the alliance the firm meets other employers and the administration."</summary>
    public const string MeetsOthers = "because.meets";

    /// <summary>inputs: topics, measures. {0} need id. de: „Dem Betrieb fehlt noch etwas, das Fachkräfte hält: {0}.“ en: "The firm still lacks something that keeps skilled workers: {0}."</summary>
    public const string KeepsSkilledWorkers = "because.keeps";

    /// <summary>inputs: topics, measures, shiftShare. {0} need id. de: „Dem Betrieb fehlt noch etwas gegen Ausfälle: {0}.“ en: "The firm still lacks something against absences: {0}."</summary>
    public const string PreventsAbsences = "because.prevents";

    /// <summary>
    /// inputs: measures, shiftShare. Only of a firm that names no topic and has recorded something. {0} need id.
    /// de: „Unter den Maßnahmen des Betriebs ist wenig gegen Ausfälle: {0}.“ en: "Among the firm's measures little prevents absences: {0}."
    /// </summary>
    public const string HasLittleAgainstAbsences = "because.little";

    /// <summary>The five arguments.</summary>
    public static IReadOnlyList<string> All { get; } = [Image, Contacts, Offers, SkilledWorkers, Productivity];

    /// <summary>Codes of why one fits; besides these, codes of what a company gains.</summary>
    public static IReadOnlyList<string> OfReasons { get; } =
        [HasSomethingToShow, WouldHost, MeetsOthers, KeepsSkilledWorkers, PreventsAbsences, HasLittleAgainstAbsences];
}
