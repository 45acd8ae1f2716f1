using System.Text.Json.Nodes;

namespace Matchmaking.Catalogue.Tests;

public sealed class BrokenCatalogueTests : IDisposable
{
    private readonly CatalogueCopy catalogue = new();

    public void Dispose() => catalogue.Dispose();

    [Fact]
    public void An_untouched_copy_can_be_read() =>
        Assert.NotEmpty(CatalogueReader.Read(catalogue.Directory).Practices);

    [Fact]
    public void An_error_is_one_sentence_that_names_file_entry_and_field()
    {
        catalogue.Change("practices/AZ.json", "AZ-04", practice => practice["needs"]!["sleep"] = 2);

        Assert.Equal("practices/AZ.json, entry AZ-04, field needs: \"sleep\" is not a need.", catalogue.Error().ToString());
    }

    [Theory]
    [InlineData("practices/AO.json", "AO-02", "sectors", """["mining"]""", "\"mining\" is not a sector.")]
    [InlineData("practices/AZ.json", "AZ-04", "forDeskWork", "true", "is for desk work although it fits shifts.")]
    [InlineData("practices/AZ.json", "AZ-19", "beyondTheLawUpTo", "0", "0 is not a head count.")]
    [InlineData("practices/AZ.json", "AZ-19", "effort", "\"tiny\"", "\"tiny\" is none of low, medium, high.")]
    [InlineData("topics.json", "AUS", "near", """["KID"]""", "\"KID\" is not a topic.")]
    public void A_hint_for_the_ranking_that_makes_no_sense_is_an_error(string file, string id, string field, string value, string said)
    {
        catalogue.Change(file, id, entry => entry[field] = JsonNode.Parse(value));

        Assert.Equal($"{file}, entry {id}, field {field}: {said}", catalogue.Error().ToString());
    }

    [Fact]
    public void All_errors_are_told_at_once()
    {
        catalogue.Change("practices/AZ.json", "AZ-04", practice => practice["topics"]!.AsArray().Add("XYZ"));
        catalogue.Change("practices/IK.json", "IK-01", practice => practice.Remove("summary"));
        File.Delete(catalogue.PathOf("everyday.json"));

        Assert.Equal(
            ["everyday.json", "practices/AZ.json", "practices/IK.json"],
            catalogue.Errors().Select(error => error.File));
    }

    [Fact]
    public void The_message_of_the_exception_holds_every_error()
    {
        catalogue.Change("topics.json", "PFL", topic => topic["needs"]!["orientation"] = 1.5);
        catalogue.Change("topics.json", "ELT", topic => topic["needs"]!["orientation"] = -1);

        var refusal = Assert.Throws<CatalogueException>(() => CatalogueReader.Read(catalogue.Directory));

        Assert.All(refusal.Errors, error => Assert.Contains(error.ToString(), refusal.Message, StringComparison.Ordinal));
        Assert.Equal(2, refusal.Errors.Count);
    }

    [Theory]
    [InlineData("fields.json")]
    [InlineData("topics.json")]
    [InlineData("needs.json")]
    [InlineData("sectors.json")]
    [InlineData("sources.json")]
    [InlineData("legal-rules.json")]
    [InlineData("everyday.json")]
    [InlineData("practices/SF.json")]
    public void A_missing_file_is_named_and_causes_no_other_error(string file)
    {
        File.Delete(catalogue.PathOf(file));

        Assert.Equal($"{file}: the file is missing.", catalogue.Error().ToString());
    }

    [Theory]
    [InlineData("practices")]
    [InlineData("personas")]
    [InlineData("alliances")]
    public void A_missing_folder_is_named(string folder)
    {
        Directory.Delete(catalogue.PathOf(folder), recursive: true);

        Assert.Contains($"{folder}: the folder is missing.", catalogue.Errors().Select(error => error.ToString()));
    }

    [Fact]
    public void A_missing_catalogue_is_named_by_its_path()
    {
        var nowhere = Path.Combine(catalogue.Directory, "nowhere");

        var refusal = Assert.Throws<CatalogueException>(() => CatalogueReader.Read(nowhere));

        Assert.Equal(nowhere, Assert.Single(refusal.Errors).File);
    }

    [Fact]
    public void Broken_JSON_is_named_with_its_line()
    {
        catalogue.Rewrite("needs.json", text => text[..^4]);

        var error = catalogue.Error();
        Assert.Equal("needs.json", error.File);
        Assert.Contains("in line ", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_is_refused()
    {
        catalogue.Rewrite("needs.json", text => "// the needs\n" + text);

        Assert.Contains("in line 1", catalogue.Error().Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_stands_twice_is_refused()
    {
        catalogue.Rewrite("fields.json", text => text.Replace("\"id\": \"AZ\"", "\"id\": \"AZ\", \"id\": \"AY\"", StringComparison.Ordinal));

        Assert.Equal("fields.json", catalogue.Error().File);
    }

    [Fact]
    public void An_object_in_place_of_the_array_is_refused()
    {
        catalogue.Rewrite("needs.json", _ => "{}");

        Assert.Equal("needs.json: does not hold an array.", catalogue.Error().ToString());
    }

    public static TheoryData<string, string, string, Action<JsonObject>> BrokenEntries => new()
    {
        { "practices/AZ.json", "AZ-04", "colour", practice => practice["colour"] = "blue" },
        { "practices/AZ.json", "AZ-04", "name.fr", practice => practice["name"]!["fr"] = "Horaire" },
        { "practices/AZ.json", "AZ-04", "summary", practice => practice.Remove("summary") },
        { "practices/AZ.json", "AZ-04", "summary.en", practice => practice["summary"]!.AsObject().Remove("en") },
        { "practices/AZ.json", "AZ-04", "summary.de", practice => practice["summary"]!["de"] = " " },
        { "practices/AZ.json", "AZ-04", "summary", practice => practice["summary"] = null },
        { "practices/AZ.json", "AZ-04", "effort", practice => practice["effort"] = "enormous" },
        { "practices/AZ.json", "AZ-04", "effort", practice => practice["effort"] = 1 },
        { "practices/AZ.json", "AZ-04", "shiftFit", practice => practice["shiftFit"] = "well" },
        { "practices/AZ.json", "AZ-04", "shiftFit", practice => practice["shiftFit"] = 3 },
        { "practices/AZ.json", "AZ-04", "mobileFit", practice => practice["mobileFit"] = -1 },
        { "practices/AZ.json", "AZ-04", "sizeFit.micro", practice => practice["sizeFit"]!["micro"] = 5 },
        { "practices/AZ.json", "AZ-04", "needs", practice => practice["needs"] = new JsonObject { ["sleep"] = 2 } },
        { "practices/AZ.json", "AZ-04", "needs.orientation", practice => practice["needs"] = new JsonObject { ["orientation"] = 4 } },
        { "practices/AZ.json", "AZ-04", "needs", practice => practice["needs"] = new JsonObject() },
        { "practices/AZ.json", "AZ-04", "topics", practice => practice["topics"] = new JsonArray("XYZ") },
        { "practices/AZ.json", "AZ-04", "topics", practice => practice["topics"] = new JsonArray() },
        { "practices/AZ.json", "AZ-04", "topics", practice => practice["topics"] = new JsonArray("PFL", "PFL") },
        { "practices/AZ.json", "AZ-04", "legalRules", practice => practice["legalRules"] = new JsonArray("no-such-rule") },
        { "practices/AZ.json", "AZ-04", "sources", practice => practice["sources"] = new JsonArray("NONE") },
        { "topics.json", "PFL", "needs.orientation", topic => topic["needs"]!["orientation"] = 0 },
        { "topics.json", "PFL", "needs.orientation", topic => topic["needs"]!["orientation"] = 1.01 },
        { "topics.json", "PFL", "needs", topic => topic["needs"] = new JsonObject { ["sleep"] = 1 } },
        { "sectors.json", "logistics", "wz2008", sector => sector["wz2008"] = new JsonArray("V") },
        { "sectors.json", "logistics", "wz2025", sector => sector["wz2025"] = new JsonArray() },
        { "legal-rules.json", "care-leave", "sources", rule => rule["sources"] = new JsonArray("NONE") },
        { "legal-rules.json", "care-leave", "sources", rule => rule["sources"] = new JsonArray() },
        { "legal-rules.json", "care-leave", "validTo", rule => rule["validTo"] = "2008-06-30" },
        { "legal-rules.json", "care-leave", "validFrom", rule => rule["validFrom"] = "2026-02-30" },
        { "legal-rules.json", "care-leave", "maxEmployeesInclusive", rule => rule["maxEmployeesInclusive"] = 15 },
        { "legal-rules.json", "care-leave", "countsTrainees", rule => rule.Remove("countsTrainees") },
        { "legal-rules.json", "bridge-part-time", "quotaTo", rule => rule["quotaTo"] = 45 },
        { "legal-rules.json", "bridge-part-time", "quotaTo", rule => rule.Remove("quotaTo") },
        { "legal-rules.json", "bridge-part-time", "quotaNote", rule => rule.Remove("quotaNote") },
        { "legal-rules.json", "bridge-part-time", "quotaNote.de", rule => rule["quotaNote"]!["de"] = "Ohne Zahl" },
        { "everyday.json", "swap-after-short-call", "practices", everyday => everyday["practices"] = new JsonArray("AZ-99") },
        { "everyday.json", "swap-after-short-call", "practices", everyday => everyday["practices"] = new JsonArray() },
        { Persona, "vater-im-handwerk", "needs.time-off", persona => persona["needs"]!["time-off"] = 2 },
        { Persona, "vater-im-handwerk", "needs", persona => persona["needs"]!["sleep"] = 1 },
        { Persona, "vater-im-handwerk", "topics", persona => persona["topics"] = new JsonArray("XYZ") },
        { Persona, "vater-im-handwerk", "workplace.sectors", persona => persona["workplace"]!["sectors"] = new JsonArray("piracy") },
        { Persona, "vater-im-handwerk", "workplace.shiftShare", persona => persona["workplace"]!["shiftShare"] = 1.7 },
        { Persona, "vater-im-handwerk", "eventCards", persona => persona["eventCards"]![1]!["id"] = "comes-early" },
        { Persona, "vater-im-handwerk", "eventCards", persona => persona["eventCards"]![1]!["id"] = "Big Order" },
        { Persona, "vater-im-handwerk", "eventCards.comes-early.needs", persona => persona["eventCards"]![0]!["needs"] = new JsonObject() },
        { Persona, "vater-im-handwerk", "eventCards[0].title.en", persona => persona["eventCards"]![0]!["title"]!["en"] = "" },
        { Persona, "vater-im-handwerk", "age", persona => persona["age"] = 34 },
        { Alliance, "duisburg", "founded", alliance => alliance["founded"]!["source"] = "NONE" },
        { Alliance, "duisburg", "coordinators", alliance => alliance["coordinators"]![0]!["source"] = "NONE" },
        { Alliance, "duisburg", "coordinators[0].person", alliance => alliance["coordinators"]![0]!["person"] = "Somebody" },
        { Alliance, "duisburg", "offers", alliance => alliance["offers"]![0]!["practice"] = "FU-99" },
        { Alliance, "duisburg", "charter.signatories[0].source", alliance => alliance["charter"]!["signatories"]![0]!.AsObject().Remove("source") },
        { Alliance, "duisburg", "award.deadline", alliance => alliance["award"]!["deadline"] = "28.02.2026" },
    };

    [Theory]
    [MemberData(nameof(BrokenEntries), DisableDiscoveryEnumeration = true)]
    public void A_broken_entry_is_named_with_its_field(string file, string entry, string field, Action<JsonObject> breakIt)
    {
        catalogue.Change(file, entry, breakIt);

        Assert.Contains(catalogue.Errors(), error => error.File == file && error.Entry == entry && error.Field == field);
        Assert.All(catalogue.Errors(), error => Assert.Equal((file, entry), (error.File, error.Entry)));
    }

    [Theory]
    [InlineData("practices/AZ.json", "AZ-04", "AZ-05")]
    [InlineData("needs.json", "time-off", "arrival")]
    [InlineData("sources.json", "RUN24", "GII")]
    public void An_id_that_is_used_twice_is_named(string file, string entry, string other)
    {
        catalogue.Change(file, entry, broken => broken["id"] = other);

        Assert.Contains(new CatalogueError(file, other, "id", $"\"{other}\" is used twice"), catalogue.Errors());
    }

    [Fact]
    public void A_practice_in_the_file_of_another_field_is_named()
    {
        catalogue.Change("practices/FU.json", "FU-10", practice => practice["id"] = "AO-10");

        Assert.Equal("practices/FU.json, entry AO-10, field id: belongs in practices/AO.json.", catalogue.Error().ToString());
    }

    [Fact]
    public void A_practice_of_an_unknown_field_is_named()
    {
        catalogue.Change("practices/FU.json", "FU-10", practice => practice["id"] = "ZZ-10");

        Assert.Contains(catalogue.Errors(), error => error is { Entry: "ZZ-10", Field: "id", Problem: "\"ZZ\" is not an action field" });
    }

    [Fact]
    public void A_file_of_an_unknown_field_is_named()
    {
        File.WriteAllText(catalogue.PathOf("practices/ZZ.json"), "[]");

        Assert.Equal("practices/ZZ.json: is not named after an action field.", catalogue.Error().ToString());
    }

    [Fact]
    public void An_entry_without_an_id_is_named_by_its_place()
    {
        catalogue.Change("needs.json", "flexible-hours", need => need.Remove("id"));

        Assert.Contains(new CatalogueError("needs.json", "#2", "id", "is missing"), catalogue.Errors());
    }

    [Fact]
    public void A_persona_whose_id_is_not_the_name_of_its_file_is_named()
    {
        catalogue.Change(Persona, "vater-im-handwerk", persona => persona["id"] = "vater");

        Assert.Contains(new CatalogueError(Persona, "vater", "id", "\"vater\" is not the name of the file"), catalogue.Errors());
    }

    private const string Persona = "personas/vater-im-handwerk.json";
    private const string Alliance = "alliances/duisburg.json";
}
