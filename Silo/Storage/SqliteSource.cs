using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Matchmaking.Silo.Storage;

/// <summary>
/// What the storage and the reminders of the runtime see of the file. They open a connection for every statement: here
/// questions get one from the pool, and changes go to the one writer.
/// </summary>
internal sealed class SqliteSource(string connectionString) : DbDataSource
{
    private readonly Lazy<SqliteWriter> writer = new(() => new SqliteWriter(connectionString));

    public override string ConnectionString => connectionString;

    protected override DbConnection CreateDbConnection() => new Connection(connectionString, writer);

    protected override void Dispose(bool disposing)
    {
        if (disposing && writer.IsValueCreated)
            writer.Value.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Opened by the first question; who only changes something needs none.</summary>
    private sealed class Connection(string connectionString, Lazy<SqliteWriter> writer) : SqliteConnection(connectionString)
    {
        public override void Open()
        {
        }

        public override SqliteCommand CreateCommand() => new Command(this);

        public Task<DbDataReader> Write(SqliteCommand command) => writer.Value.Write(command.CommandText, command.Parameters);

        public void OpenToRead()
        {
            if (State != ConnectionState.Open)
                base.Open();
        }
    }

    private sealed class Command : SqliteCommand
    {
        private readonly Connection connection;

        public Command(Connection connection)
        {
            Connection = this.connection = connection;
            CommandTimeout = connection.DefaultTimeout;
        }

        protected override async Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!IsQuestion(CommandText))
                return await connection.Write(this);
            connection.OpenToRead();
            return await base.ExecuteDbDataReaderAsync(behavior, cancellationToken);
        }

        private static bool IsQuestion(string sql) => sql.AsSpan().TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase);
    }
}
