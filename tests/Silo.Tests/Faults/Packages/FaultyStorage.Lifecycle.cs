using Orleans;
using Orleans.Runtime;

namespace Matchmaking.Silo.Tests.Faults;

/// <summary>Orleans starts the real storage through the one that it finds registered.</summary>
public sealed partial class FaultyStorage : ILifecycleParticipant<ISiloLifecycle>
{
    public void Participate(ISiloLifecycle lifecycle) => ((ILifecycleParticipant<ISiloLifecycle>)real).Participate(lifecycle);
}
