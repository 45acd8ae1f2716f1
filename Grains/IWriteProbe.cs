namespace Matchmaking.Grains;

/// <summary>Finds out whether changes could be stored now, without anybody changing anything.</summary>
public interface IWriteProbe
{
    /// <summary>Writes something worthless the way changes are written, at most every few seconds; in between the last outcome holds.</summary>
    /// <exception cref="Exception">What a change would fail with.</exception>
    Task Confirm();
}
