using Matchmaking.Silo.Hosting;
using Matchmaking.Silo.Storage;
using Microsoft.Extensions.Configuration;

namespace Matchmaking.Silo.Tests.Hosting;

public sealed class SiloSettingsTests
{
    [Theory]
    [InlineData(null, HostingMode.Embedded)]
    [InlineData("embedded", HostingMode.Embedded)]
    [InlineData("Embedded", HostingMode.Embedded)]
    public void Without_a_database_it_keeps_a_file(string? mode, HostingMode expected)
    {
        var settings = Read(mode, database: null);

        Assert.Equal(expected, settings.Mode);
        using var database = settings.OpenDatabase(TimeProvider.System);
        Assert.IsType<SqliteDatabase>(database);
    }

    [Theory]
    [InlineData("server", HostingMode.Server)]
    [InlineData("cluster", HostingMode.Cluster)]
    public void Servers_and_clusters_use_PostgreSQL(string mode, HostingMode expected)
    {
        var settings = Read(mode, "Host=db;Database=matchmaking;Username=matchmaking");

        Assert.Equal(expected, settings.Mode);
        using var database = settings.OpenDatabase(TimeProvider.System);
        Assert.IsType<PostgreSqlDatabase>(database);
    }

    [Theory]
    [InlineData("galaxy", null, "Matchmaking:Mode is 'galaxy', but embedded, server or cluster is expected.")]
    [InlineData("server", null, "Matchmaking:Database must say where PostgreSQL is")]
    [InlineData("cluster", "", "Matchmaking:Database must say where PostgreSQL is")]
    [InlineData("embedded", "Host=db;Database=x", "Matchmaking:Database is set, but the mode is embedded")]
    [InlineData(null, "Host=db;Database=x", "Matchmaking:Database is set, but the mode is embedded")]
    public void What_does_not_fit_together_is_refused_with_a_sentence(string? mode, string? database, string sentence)
    {
        var refusal = Assert.Throws<SiloStartException>(() => Read(mode, database));

        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=db;Password=geheim")]
    [InlineData("Database=x;Password=geheim")]
    [InlineData("Host=db;Database=x;Pasword=geheim")]
    [InlineData("postgres://matchmaking:geheim@db/matchmaking")]
    public void A_connection_string_that_cannot_be_used_is_refused_without_telling_the_password(string database)
    {
        var refusal = Assert.Throws<SiloStartException>(() => Read("server", database).OpenDatabase(TimeProvider.System));

        Assert.StartsWith("Matchmaking:Database", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", refusal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Matchmaking:Address", "silo-1", "Matchmaking:Address is 'silo-1', but an IP address is expected.")]
    [InlineData("Matchmaking:SiloPort", "11111", "two different ports are expected")]
    [InlineData("Matchmaking:GatewayPort", "0", "two different ports are expected")]
    public void Places_of_a_silo_that_cannot_be_reached_are_refused_with_a_sentence(string key, string value, string sentence)
    {
        var refusal = Assert.Throws<SiloStartException>(() => SiloSettings.From(
            new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build(), "var"));

        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_tried_out_and_lists_are_kept_for_400_days_unless_somebody_says_otherwise()
    {
        Assert.Equal((false, 400), (Read(null, null).Exploration, Read(null, null).ShownListDays));

        var settings = Read(("Exploration", "true"), ("ShownListDays", "0"));

        Assert.Equal((true, 0), (settings.Exploration, settings.ShownListDays));
    }

    [Fact]
    public void It_looks_every_ten_minutes_whether_to_train_unless_somebody_says_otherwise()
    {
        Assert.Equal(TimeSpan.FromMinutes(10), Read(null, null).TrainingRest);
        Assert.Equal(new TimeSpan(1, 0, 30), Read(("TrainingRest", "1:00:30")).TrainingRest);
        Assert.Equal(Timeout.InfiniteTimeSpan, Read(("TrainingRest", "Never")).TrainingRest);
    }

    [Theory]
    [InlineData("TrainingRest", "10", "Matchmaking:TrainingRest is '10', but hours, minutes and seconds like 0:10:00 are expected, or never.")]
    [InlineData("TrainingRest", "0:00:00", "Matchmaking:TrainingRest is '0:00:00', but hours, minutes and seconds like 0:10:00 are expected, or never.")]
    [InlineData("Exploration", "vielleicht", "Matchmaking:Exploration is 'vielleicht', but true or false is expected.")]
    [InlineData("ShownListDays", "-1", "Matchmaking:ShownListDays is '-1', but a number of days from 0 to 3650 is expected.")]
    [InlineData("ShownListDays", "4000", "Matchmaking:ShownListDays is '4000', but a number of days from 0 to 3650 is expected.")]
    public void What_is_no_switch_and_no_number_of_days_is_refused(string name, string value, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<SiloStartException>(() => Read((name, value))).Message);

    private static SiloSettings Read(params (string Name, string Value)[] settings) => SiloSettings.From(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create($"Matchmaking:{one.Name}", (string?)one.Value))).Build(), "var");

    private static SiloSettings Read(string? mode, string? database) => SiloSettings.From(
        new ConfigurationBuilder().AddInMemoryCollection([new("Matchmaking:Mode", mode), new("Matchmaking:Database", database)]).Build(), "var");
}
