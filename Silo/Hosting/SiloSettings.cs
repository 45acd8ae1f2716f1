using System.Globalization;
using System.Net;
using Matchmaking.Catalogue;
using Matchmaking.Grains;
using Matchmaking.Silo.Storage;
using Microsoft.Extensions.Configuration;

namespace Matchmaking.Silo.Hosting;

/// <summary>What a silo has to know before it starts.</summary>
public sealed record SiloSettings
{
    private const string Section = "Matchmaking";
    private static readonly TimeSpan ClusterSweep = TimeSpan.FromSeconds(30);

    /// <summary><c>Matchmaking:Mode</c>: where the data lies and how many processes there are.</summary>
    public HostingMode Mode { get; init; } = HostingMode.Embedded;

    /// <summary>Folder for everything that is stored in files; created where needed.</summary>
    public required string DataFolder { get; init; }

    /// <summary><c>Matchmaking:Database</c>: connection string for PostgreSQL; null in the embedded mode. May hold a password.</summary>
    public string? Database { get; init; }

    /// <summary><c>Matchmaking:Address</c>: where other silos and web processes of a cluster reach this silo; this machine only when not set.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary><c>Matchmaking:SiloPort</c> and <c>Matchmaking:GatewayPort</c> of a silo in a cluster; free ones when null.</summary>
    public (int Silo, int Gateway)? Ports { get; init; }

    /// <summary>
    /// How often a silo looks for changes that were stored but not reported, because another silo ended in between. A
    /// process on its own looks once, at the start.
    /// </summary>
    public TimeSpan Sweep { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>Folder with the files of the catalogue.</summary>
    public string CatalogueFolder { get; init; } = CatalogueDirectory.Default;

    /// <summary><c>Matchmaking:Retention:ConversationMonths</c> and <c>…:RemovedCompanyDays</c>: how long what is no longer needed stays.</summary>
    public Retention Retention { get; init; } = new();

    /// <summary><c>Matchmaking:TrainingRest</c>: rest before each look whether companies have changed since they were last learned from; infinite where this silo never does.</summary>
    public TimeSpan TrainingRest { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>After which time a process that trains is given up. It has the lowest priority, so on a busy machine it may take long.</summary>
    public TimeSpan TrainingLimit { get; init; } = TimeSpan.FromHours(2);

    /// <summary><c>Matchmaking:Exploration</c>: whether the fifth place of a company's list may be used for trying something out.</summary>
    public bool Exploration { get; init; }

    /// <summary><c>Matchmaking:ShownListDays</c>: how long it is kept what companies and alliances were shown; with 0 nothing is kept.</summary>
    public int ShownListDays { get; init; } = 400;

    /// <summary>Rest between two counts of what companies made of what they were shown.</summary>
    public TimeSpan SignalRest { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Rest between two looks whether another model is to answer.</summary>
    public TimeSpan ModelPoll { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// As the silo reads them as a program of its own: <c>data</c> or <c>Matchmaking:Data</c> (<c>var</c> when not set),
    /// <c>Matchmaking:Catalogue</c>, mode and database.
    /// </summary>
    /// <exception cref="SiloStartException">They cannot be used; the message says what to change.</exception>
    public static SiloSettings From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(Section);
        return From(
            configuration,
            FolderOf($"{Section}:Data", section["Data"] ?? configuration["data"] ?? "var"),
            section["Catalogue"] is { } catalogue ? FolderOf($"{Section}:Catalogue", catalogue) : null);
    }

    /// <summary>Reads mode and database and checks that they suit each other.</summary>
    /// <exception cref="SiloStartException">They do not; the message says what to change.</exception>
    public static SiloSettings From(IConfiguration configuration, string dataFolder, string? catalogueFolder = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(Section);
        var mode = ModeOf(section["Mode"]);
        var database = section["Database"] is { Length: > 0 } text ? text : null;
        if (mode == HostingMode.Embedded && database is not null)
            throw new SiloStartException(
                $"{Section}:Database is set, but the mode is embedded, which keeps a file of its own. Set {Section}:Mode to server, or leave the database out.");
        if (mode != HostingMode.Embedded && database is null)
            throw new SiloStartException(
                $"The mode is {section["Mode"]}, so {Section}:Database must say where PostgreSQL is, such as Host=…;Database=…;Username=…. Hand it in by the environment: {Section}__Database.");
        return new SiloSettings
        {
            Mode = mode,
            DataFolder = dataFolder,
            Database = database,
            Sweep = mode == HostingMode.Cluster ? ClusterSweep : Timeout.InfiniteTimeSpan,
            CatalogueFolder = catalogueFolder ?? CatalogueDirectory.Default,
            Address = AddressOf(section["Address"]),
            Ports = PortsOf(section["SiloPort"], section["GatewayPort"]),
            Retention = RetentionOf(section.GetSection("Retention")),
            TrainingRest = RestOf("TrainingRest", section["TrainingRest"], otherwise: TimeSpan.FromMinutes(10)),
            Exploration = SwitchOf("Exploration", section["Exploration"]),
            ShownListDays = DaysOf("ShownListDays", section["ShownListDays"], otherwise: 400),
        };
    }

    /// <summary>Where these settings want the data to be.</summary>
    /// <param name="clock">Measures the patience at the start.</param>
    /// <param name="alone">Whether nobody else may use it at the same time, not even in a cluster.</param>
    public Database OpenDatabase(TimeProvider clock, bool alone = false) => Database is { } connectionString
        ? new PostgreSqlDatabase(connectionString, shared: Mode == HostingMode.Cluster && !alone, clock)
        : new SqliteDatabase(new DataFolder(DataFolder));

    private static string FolderOf(string setting, string folder)
    {
        try
        {
            return Path.GetFullPath(folder);
        }
        catch (ArgumentException exception)
        {
            throw new SiloStartException($"{setting} is '{folder}', but a folder is expected.", exception);
        }
    }

    private static IPAddress AddressOf(string? text) =>
        string.IsNullOrEmpty(text) ? IPAddress.Loopback
        : IPAddress.TryParse(text, out var address) ? address
        : throw new SiloStartException($"{Section}:Address is '{text}', but an IP address is expected.");

    private static (int Silo, int Gateway)? PortsOf(string? silo, string? gateway)
    {
        if (string.IsNullOrEmpty(silo) && string.IsNullOrEmpty(gateway))
            return null;
        return Port(silo) is { } first && Port(gateway) is { } second && first != second
            ? (first, second)
            : throw new SiloStartException($"{Section}:SiloPort and {Section}:GatewayPort are '{silo}' and '{gateway}', but two different ports are expected.");

        static int? Port(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535 ? port : null;
    }

    private static Retention RetentionOf(IConfiguration section)
    {
        var usual = new Retention();
        return new Retention
        {
            ConversationMonths = Whole("ConversationMonths", usual.ConversationMonths, most: 240),
            RemovedCompanyDays = Whole("RemovedCompanyDays", usual.RemovedCompanyDays, most: 3650),
        };

        int Whole(string name, int otherwise, int most) => section[name] is not { Length: > 0 } text ? otherwise
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number
            : throw new SiloStartException($"{Section}:Retention:{name} is '{text}', but a whole number from 1 to {most} is expected.");
    }

    private static bool SwitchOf(string name, string? text) => string.IsNullOrEmpty(text)
        ? false
        : bool.TryParse(text, out var on) ? on : throw new SiloStartException($"{Section}:{name} is '{text}', but true or false is expected.");

    private static int DaysOf(string name, string? text, int otherwise)
    {
        const int most = 3650;
        if (string.IsNullOrEmpty(text))
            return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= most
            ? days
            : throw new SiloStartException($"{Section}:{name} is '{text}', but a number of days from 0 to {most} is expected.");
    }

    private static TimeSpan RestOf(string name, string? text, TimeSpan otherwise)
    {
        if (string.IsNullOrEmpty(text))
            return otherwise;
        if (text.Equals("never", StringComparison.OrdinalIgnoreCase))
            return Timeout.InfiniteTimeSpan;
        return TimeSpan.TryParseExact(text, "h\\:mm\\:ss", CultureInfo.InvariantCulture, out var rest) && rest > TimeSpan.Zero
            ? rest
            : throw new SiloStartException($"{Section}:{name} is '{text}', but hours, minutes and seconds like 0:10:00 are expected, or never.");
    }

    private static HostingMode ModeOf(string? text) => text?.ToUpperInvariant() switch
    {
        null or "" or "EMBEDDED" => HostingMode.Embedded,
        "SERVER" => HostingMode.Server,
        "CLUSTER" => HostingMode.Cluster,
        _ => throw new SiloStartException($"{Section}:Mode is '{text}', but embedded, server or cluster is expected."),
    };
}

/// <summary>Where the data lies and how many processes there are.</summary>
public enum HostingMode
{
    /// <summary>One process with an SQLite file in its data folder.</summary>
    Embedded,

    /// <summary>One process with a database on PostgreSQL.</summary>
    Server,

    /// <summary>Several silos and several web processes that share a database on PostgreSQL.</summary>
    Cluster,
}
