using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Matchmaking.Grains;
using Matchmaking.Grains.Alliances;
using Matchmaking.Grains.Companies;
using Matchmaking.Grains.Training;
using Matchmaking.Silo.Storage;
using Orleans.Runtime;

namespace Matchmaking.Silo.Tests.Storage;

/// <summary>
/// Everything that is stored stands in a fixture: who adds a member to a stored record adds it there, in a file of its own
/// where a fixture of an older state is to stay as it is, and from then on nobody can rename it unseen.
/// </summary>
public sealed class StoredPropertyTests
{
    private const string Release = "0.1.0";

    private static readonly JsonGrainStateSerializer Serializer = new();

    public static TheoryData<string> States => [.. StateTypes().Select(state => state.Name)];

    [Theory]
    [MemberData(nameof(States))]
    public void Every_member_of_a_stored_record_stands_in_a_fixture(string name)
    {
        var (_, state) = StateTypes().Single(state => state.Name == name);
        var seen = new HashSet<string>();
        foreach (var file in FixturesOf(name))
            Look(JsonNode.Parse(File.ReadAllText(file)), state, seen);

        Assert.Empty(MembersOf(state).Except(seen).Order());
    }

    [Fact]
    public void A_company_that_waits_to_be_erased_can_be_read_and_is_written_alike()
    {
        var company = ReadAndWrittenAlike<CompanyState>("company-removed", CompanyState.Upgrade);

        Assert.Equal(new StoredRemoval { At = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), RestorableUntil = new(2026, 4, 1) }, company.Removal);
        Assert.Equal(new DateTimeOffset(2026, 4, 1, 22, 0, 0, TimeSpan.Zero), company.AlarmAt);
    }

    [Fact]
    public void An_alliance_that_waits_for_dates_can_be_read_and_is_written_alike()
    {
        var alliance = ReadAndWrittenAlike<AllianceState>("alliance-waiting", AllianceState.Upgrade);

        Assert.Equal(["chamber", "early-care"], alliance.Deadlines!.Select(deadline => deadline.Subject));
        Assert.Equal([new DateTimeOffset(2026, 2, 28, 23, 0, 4, TimeSpan.Zero), null], alliance.Deadlines!.Select(deadline => deadline.At));
        Assert.Equal(new DateTimeOffset(2026, 11, 30, 23, 0, 0, TimeSpan.Zero), alliance.AlarmAt);
    }

    [Fact]
    public void A_registry_with_compared_models_can_be_read_and_is_written_alike()
    {
        var registry = ReadAndWrittenAlike<ModelRegistryState>("model-registry-compared", ModelRegistryState.Upgrade);

        Assert.Equal(("pairs", "pairs-factors"), (registry.Runs[0].Kind, Assert.Single(registry.Runs[0].Tried!).Kind));
        Assert.Equal("It ended with exit code 137.", registry.Runs[1].Failure);
    }

    [Fact]
    public void A_registry_with_a_model_that_was_taken_back_can_be_read_and_is_written_alike()
    {
        var registry = ReadAndWrittenAlike<ModelRegistryState>("model-registry-taken-back", ModelRegistryState.Upgrade);

        var back = Assert.Single(registry.TakenBack!);
        Assert.Equal(("0a1b2c3d4e5f", new DateTimeOffset(2026, 3, 4, 9, 0, 0, TimeSpan.Zero)), (back.Run.Version, back.At));
    }

    private static T ReadAndWrittenAlike<T>(string fixture, Func<T, T> upgrade)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", Release, $"{fixture}.json"));
        var state = upgrade(Serializer.Deserialize<T>(new BinaryData(text))!);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(text), JsonNode.Parse(Serializer.Serialize(state).ToString())), $"{fixture} is written otherwise.");
        return state;
    }

    /// <summary>Under the names that rows have, as the grains ask for them.</summary>
    private static IEnumerable<(string Name, Type Type)> StateTypes() =>
        from type in typeof(GrainStates).Assembly.GetTypes()
        from constructor in type.GetConstructors()
        from parameter in constructor.GetParameters()
        let stored = parameter.GetCustomAttribute<PersistentStateAttribute>()
        where stored is not null
        select (stored.StateName, parameter.ParameterType.GetGenericArguments().Single());

    /// <summary>Files are named after the state, and what is special about them follows a dash.</summary>
    private static IEnumerable<string> FixturesOf(string state)
    {
        var name = state == GrainStates.Models ? "model-registry" : state;
        return Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Fixtures", Release), $"{name}*.json");
    }

    private static void Look(JsonNode? node, Type type, HashSet<string> seen)
    {
        var form = StoredJson.Options.GetTypeInfo(type);
        if (node is JsonArray list && form.ElementType is { } element)
        {
            foreach (var entry in list)
                Look(entry, element, seen);
        }
        else if (node is JsonObject record && form.Kind == JsonTypeInfoKind.Object)
        {
            foreach (var member in Stored(form).Where(member => record[member.Name] is not null))
            {
                seen.Add($"{type.Name}.{member.Name}");
                Look(record[member.Name], member.PropertyType, seen);
            }
        }
    }

    private static HashSet<string> MembersOf(Type state)
    {
        var (members, known, open) = (new HashSet<string>(), new HashSet<Type> { state }, new Queue<Type>([state]));
        while (open.TryDequeue(out var type))
        {
            var form = StoredJson.Options.GetTypeInfo(type);
            foreach (var member in form.Kind == JsonTypeInfoKind.Object ? Stored(form) : [])
            {
                members.Add($"{type.Name}.{member.Name}");
                if (known.Add(member.PropertyType))
                    open.Enqueue(member.PropertyType);
            }

            if (form.ElementType is { } element && known.Add(element))
                open.Enqueue(element);
        }

        return members;
    }

    private static IEnumerable<JsonPropertyInfo> Stored(JsonTypeInfo form) => form.Properties.Where(member => member.Get is not null && member.Set is not null);
}
