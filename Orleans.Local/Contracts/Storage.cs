namespace Orleans.Core;

public interface IStorage
{
    string? Etag { get; }

    bool RecordExists { get; }

    Task ClearStateAsync();

    Task ClearStateAsync(CancellationToken cancellationToken);

    Task ReadStateAsync();

    Task ReadStateAsync(CancellationToken cancellationToken);

    /// <exception cref="Orleans.Storage.InconsistentStateException">Someone else wrote since the state was read.</exception>
    Task WriteStateAsync();

    Task WriteStateAsync(CancellationToken cancellationToken);
}

public interface IStorage<TState> : IStorage
{
    TState State { get; set; }
}
