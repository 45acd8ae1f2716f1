using Npgsql;
using Orleans.Serialization;

namespace Matchmaking.Silo.Hosting;

/// <summary>
/// Failures of the database reach the web process as what they are. Orleans sends only exceptions of its own and of .NET by
/// themselves; any other arrives as a fault of the serializer, and "not now" would be answered as a bug.
/// </summary>
internal static class DatabaseFailures
{
    public static void Travel(ExceptionSerializationOptions options) =>
        options.SupportedNamespacePrefixes.Add(typeof(NpgsqlException).Namespace!);
}
