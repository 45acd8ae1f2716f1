using System.Reflection;
using Orleans;

namespace Matchmaking.Grains.Tests.Guards;

/// <summary>
/// The stand-in for Orleans offers nothing that the published packages do not offer in the same form. It may offer
/// less: what the product does not use is left out.
/// </summary>
public sealed class PublishedSurfaceTests
{
    private static readonly string[] Packages = ["Core.Abstractions", "Persistence.AdoNet", "Reminders.AdoNet", "Clustering.AdoNet"];

    /// <summary>Types of packages that some sources lack, so that their metadata cannot be compared.</summary>
    private static readonly Dictionary<string, string[]> Elsewhere = new()
    {
        ["Microsoft.Orleans.Serialization.Abstractions"] =
        [
            "Orleans.AliasAttribute", "Orleans.GenerateSerializerAttribute", "Orleans.IdAttribute", "Orleans.ImmutableAttribute",
            "Orleans.ResponseTimeoutAttribute",
        ],
        ["Microsoft.Orleans.Core"] =
        [
            "Orleans.IClusterClient", "Orleans.IGrainState`1", "Orleans.GrainState`1", "Orleans.Configuration.ClusterOptions",
            "Orleans.Configuration.MessagingOptions", "Orleans.Storage.IGrainStorage", "Orleans.Storage.IGrainStorageSerializer",
            "Orleans.Storage.InconsistentStateException",
        ],
        ["Microsoft.Orleans.Runtime"] =
        [
            "Microsoft.Extensions.Hosting.OrleansSiloGenericHostExtensions", "Orleans.Configuration.GrainCollectionOptions",
            "Orleans.Configuration.SiloMessagingOptions", "Orleans.Hosting.CoreHostingExtensions",
            "Orleans.Hosting.GrainCallFilterSiloBuilderExtensions", "Orleans.Hosting.ISiloBuilder", "Orleans.Hosting.SiloBuilderExtensions",
            "Orleans.Hosting.SiloBuilderStartupExtensions", "Orleans.Runtime.IPersistentState`1", "Orleans.Runtime.PersistentStateAttribute",
        ],
        ["Microsoft.Orleans.Reminders"] =
        [
            "Orleans.GrainReminderExtensions", "Orleans.IRemindable", "Orleans.Hosting.ReminderOptions", "Orleans.Runtime.IGrainReminder", "Orleans.Timers.IReminderRegistry",
            "Orleans.Runtime.TickStatus",
        ],
    };

    private static readonly Dictionary<string, HashSet<string>> Ours = PublicSurface.Read(typeof(Grain).Assembly.Location);

    private static readonly Dictionary<string, HashSet<string>> Published = Packages.Select(Assemblies).SelectMany(PublicSurface.Read)
        .GroupBy(type => type.Key, type => type.Value).ToDictionary(type => type.Key, type => type.First());

    [Fact]
    public void Each_type_and_member_is_as_it_was_published()
    {
        var different = Ours.Where(type => Published.ContainsKey(type.Key))
            .SelectMany(type => type.Value.Except(Published[type.Key]).Select(line => $"{type.Key}: {line}"));

        Assert.Equal("", string.Join(Environment.NewLine, different));
    }

    [Fact]
    public void Each_other_type_belongs_to_a_package_that_is_named_here()
    {
        Assert.Equal(Elsewhere.Values.SelectMany(types => types).Order(), Ours.Keys.Where(type => !Published.ContainsKey(type)).Order());
    }

    [Fact]
    public void Most_of_the_surface_is_compared()
    {
        Assert.InRange(Ours.Keys.Count(Published.ContainsKey), 30, Published.Count);
    }

    private static string Assemblies(string package) => Path.Combine(
        typeof(PublishedSurfaceTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "PackageFolder").Value!,
        $"microsoft.orleans.{package}".ToLowerInvariant(), "10.4.2", "lib", "net10.0", $"Orleans.{package}.dll");
}
