using System.Reflection;
using System.Text.RegularExpressions;
using Matchmaking.Grains.Companies;
using Matchmaking.Testing;
using Orleans;

namespace Matchmaking.Silo.Tests.Privacy;

/// <summary>No data about employees: nothing that is stored outside accounts may have a place for it.</summary>
public sealed partial class StoredFieldTests
{
    /// <summary>Members that sound personal and are not; each with its reason.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["StoredProfile.Name"] = "name of the firm",
        ["companies.name"] = "name of the firm",
        ["StoredAllianceProfile.Name"] = "name of the alliance",
        ["schema_versions.name"] = "name of a script",
        ["OrleansRemindersTable.ReminderName"] = "name of a reminder",
    };

    [Fact]
    public void Stored_records_have_no_field_for_data_about_people()
    {
        var members = typeof(CompanyState).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(GenerateSerializerAttribute)))
            .SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Select(property => $"{type.Name}.{property.Name}"))
            .ToList();

        Assert.Contains("StoredMeasureEntry.Reason", members);
        Assert.DoesNotContain(members, SoundsPersonal);
    }

    [Fact]
    public async Task Tables_have_no_column_for_data_about_people()
    {
        using var folder = new TemporaryFolder();
        await using var silo = await TestSilo.Start(folder.Path);

        var columns = new OutsideDatabase(folder.Path).Text("""
            SELECT group_concat(tables.name || '.' || columns.name)
            FROM sqlite_master AS tables, pragma_table_info(tables.name) AS columns
            WHERE tables.type = 'table'
            """)!.Split(',');

        Assert.Contains("companies.headcount", columns);
        Assert.DoesNotContain(columns, SoundsPersonal);
    }

    [Theory]
    [InlineData("Employee.FirstName")]
    [InlineData("StoredSignature.PersonName")]
    [InlineData("people.birth_date")]
    [InlineData("StoredEmployee.Children")]
    [InlineData("notes.diagnosis")]
    public void The_check_would_notice(string member) => Assert.True(SoundsPersonal(member));

    private static bool SoundsPersonal(string member) => !Exceptions.ContainsKey(member) && Personal().IsMatch(member.Split('.')[1]);

    [GeneratedRegex(
        "name$|birth|^age$|gender|sex|famil|child|marital|spouse|partner|pregnan|health|ill(ness)?$|diagnos|disab|religio|nationalit|phone|mail|salary|employee",
        RegexOptions.IgnoreCase)]
    private static partial Regex Personal();
}
