using Orleans.Runtime;

namespace Matchmaking.Grains;

/// <summary>Storage that can get lost without any write failing: a file that was deleted while it is open takes writes on.</summary>
public interface IStorageWitness
{
    /// <summary>Asked before and after every write of grain state; costs a few microseconds.</summary>
    /// <exception cref="OrleansException">It is lost. Nothing may be acknowledged any more.</exception>
    void Confirm();
}
