using Matchmaking.Catalogue.Checks;
using Matchmaking.Catalogue.Reading;

namespace Matchmaking.Catalogue;

/// <summary>Reads a catalogue from its folder.</summary>
public static class CatalogueReader
{
    /// <summary>Reads and checks all files.</summary>
    /// <param name="directory">Usually <see cref="CatalogueDirectory.Default"/>.</param>
    /// <exception cref="CatalogueException">A file is missing or wrong; it lists everything that is, not only the first.</exception>
    public static PracticeCatalogue Read(string directory)
    {
        var report = new ErrorReport();
        if (!Directory.Exists(directory))
            report.Add(directory, null, null, "the folder of the catalogue is missing");
        report.ThrowIfAny();

        var (content, known) = ReadFiles(directory, new CatalogueFolder(directory, report), report);
        CatalogueChecks.Run(content, known, report);
        report.ThrowIfAny();
        return PracticeCatalogue.From(content);
    }

    private static (CatalogueContent Content, KnownIds Known) ReadFiles(string directory, CatalogueFolder folder, ErrorReport report)
    {
        var json = CatalogueJson.Default;
        var fields = folder.List(CatalogueFile.Fields, json.ActionField);
        var topics = folder.List(CatalogueFile.Topics, json.Topic);
        var needs = folder.List(CatalogueFile.Needs, json.Need);
        var sectors = folder.List(CatalogueFile.Sectors, json.Sector);
        var sources = folder.List(CatalogueFile.Sources, json.Source);
        var rules = folder.List(CatalogueFile.LegalRules, json.LegalRule);
        var practices = ReadPractices(folder, fields, report);

        var content = new CatalogueContent
        {
            Version = CatalogueVersion.Of(directory),
            Fields = fields.Items,
            Topics = topics.Items,
            Needs = needs.Items,
            Sectors = sectors.Items,
            Sources = sources.Items,
            LegalRules = rules.Items,
            Practices = practices.Items,
            Everyday = folder.List(CatalogueFile.Everyday, json.EverydayPractice).Items,
            Personas = [.. folder.FilesIn(CatalogueFile.PersonasFolder).SelectMany(file => folder.Single(file, json.Persona).Items)],
            Alliances = [.. folder.FilesIn(CatalogueFile.AlliancesFolder).SelectMany(file => folder.Single(file, json.AllianceFacts).Items)],
        };
        var known = new KnownIds
        {
            Fields = fields.Ids,
            Topics = topics.Ids,
            Needs = needs.Ids,
            Sectors = sectors.Ids,
            Sources = sources.Ids,
            LegalRules = rules.Ids,
            Practices = practices.Ids,
        };
        return (content, known);
    }

    /// <summary>One file per action field, in the order of the fields; a file of no field is an error.</summary>
    private static Entries<Practice> ReadPractices(CatalogueFolder folder, Entries<ActionField> fields, ErrorReport report)
    {
        var present = folder.FilesIn(CatalogueFile.PracticesFolder);
        var files = fields.Ids is null
            ? present
            : [.. fields.Items.Select(field => field.Id).Union(fields.Ids).Select(CatalogueFile.PracticesOf)];
        foreach (var stray in present.Except(files))
            report.Add(stray, null, null, "is not named after an action field");

        var parts = files.Select(file => (File: file, Entries: folder.List(file, CatalogueJson.Default.Practice))).ToList();
        foreach (var (file, entries) in parts)
            foreach (var misplaced in entries.Items.Where(practice => CatalogueFile.Of(practice) != file))
                report.Add(file, misplaced.Id, "id", $"belongs in {CatalogueFile.Of(misplaced)}");

        return Entries<Practice>.Join(parts.ConvertAll(part => part.Entries));
    }
}
