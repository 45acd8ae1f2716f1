using System.Text.RegularExpressions;

namespace Matchmaking.Catalogue.Checks;

/// <summary>What must hold between the entries of a catalogue, beyond the form of each file.</summary>
internal static partial class CatalogueChecks
{
    public static void Run(CatalogueContent content, KnownIds known, ErrorReport report)
    {
        CheckIds(content, report);
        TaxonomyChecks.Run(content, known, report);
        LegalRuleChecks.Run(content.LegalRules, known, report);
        PracticeChecks.Run(content, known, report);
        PersonaChecks.Run(content.Personas, known, report);
        AllianceChecks.Run(content.Alliances, known, report);
    }

    private static void CheckIds(CatalogueContent content, ErrorReport report)
    {
        Ids(content.Fields, field => field.Id, _ => CatalogueFile.Fields, FieldId());
        Ids(content.Topics, topic => topic.Id, _ => CatalogueFile.Topics, TopicId());
        Ids(content.Needs, need => need.Id, _ => CatalogueFile.Needs, KebabCase());
        Ids(content.Sectors, sector => sector.Id, _ => CatalogueFile.Sectors, KebabCase());
        Ids(content.Sources, source => source.Id, _ => CatalogueFile.Sources, SourceId());
        Ids(content.LegalRules, rule => rule.Id, _ => CatalogueFile.LegalRules, KebabCase());
        Ids(content.Practices, practice => practice.Id, CatalogueFile.Of, PracticeId());
        Ids(content.Everyday, everyday => everyday.Id, _ => CatalogueFile.Everyday, KebabCase());
        Ids(content.Personas, persona => persona.Id, CatalogueFile.Of, KebabCase());
        Ids(content.Alliances, alliance => alliance.Id, CatalogueFile.Of, KebabCase());

        void Ids<T>(IEnumerable<T> entries, Func<T, string> idOf, Func<T, string> fileOf, Regex form)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var entry in entries)
            {
                var id = idOf(entry);
                if (!form.IsMatch(id))
                    report.Add(fileOf(entry), id, "id", $"\"{id}\" does not have the form of such ids");
                if (!seen.Add(id))
                    report.Add(fileOf(entry), id, "id", $"\"{id}\" is used twice");
            }
        }
    }

    [GeneratedRegex("^[A-Z]{2}\\z")]
    private static partial Regex FieldId();

    [GeneratedRegex("^[A-Z]{3,4}\\z")]
    private static partial Regex TopicId();

    [GeneratedRegex("^[A-Z0-9]{2,5}\\z")]
    private static partial Regex SourceId();

    [GeneratedRegex("^[A-Z]{2}-[0-9]{2}\\z")]
    private static partial Regex PracticeId();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z")]
    internal static partial Regex KebabCase();
}
