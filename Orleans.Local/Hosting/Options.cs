using System.Data.Common;
using Orleans.Storage;

namespace Orleans.Configuration;

/// <summary>Names under which data is stored; must be the same in every process that shares a database.</summary>
public class ClusterOptions
{
    public string ClusterId { get; set; } = "default";

    public string ServiceId { get; set; } = "default";
}

public abstract class MessagingOptions
{
    /// <summary>How long a caller waits before it gets a <see cref="TimeoutException"/>.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);
}

public class SiloMessagingOptions : MessagingOptions;

public class GrainCollectionOptions
{
    /// <summary>How long an activation may be idle.</summary>
    public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How often idle ones are looked for.</summary>
    public TimeSpan CollectionQuantum { get; set; } = TimeSpan.FromMinutes(1);

    public TimeSpan ActivationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    public TimeSpan DeactivationTimeout { get; set; } = TimeSpan.FromSeconds(30);
}

public class AdoNetGrainStorageOptions
{
    /// <summary>The ADO.NET provider: <c>System.Data.SQLite</c> (by Microsoft.Data.Sqlite) or <c>Npgsql</c>.</summary>
    public string Invariant { get; set; } = "Microsoft.Data.SqlClient";

    public string? ConnectionString { get; set; }

    /// <summary>Instead of a connection string; whoever sets it disposes of it.</summary>
    public DbDataSource? DataSource { get; set; }

    /// <summary>Whether clearing removes the row instead of emptying it.</summary>
    public bool DeleteStateOnClear { get; set; }

    public IGrainStorageSerializer GrainStorageSerializer { get; set; } = null!;
}

public class AdoNetReminderTableOptions
{
    public string Invariant { get; set; } = "Microsoft.Data.SqlClient";

    public string? ConnectionString { get; set; }

    /// <summary>Instead of a connection string; whoever sets it disposes of it.</summary>
    public DbDataSource? DataSource { get; set; }
}
