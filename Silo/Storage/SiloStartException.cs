namespace Matchmaking.Silo.Storage;

/// <summary>The program cannot start as it was asked to; the message is a sentence for the person who started it.</summary>
public class SiloStartException(string sentence, Exception? inner = null) : Exception(sentence, inner);

/// <summary>Another process works on what this one was to store in. Programs end with exit code 2.</summary>
public abstract class InUseException(string sentence, Exception? inner) : SiloStartException(sentence, inner);

/// <summary>Another process works on the data folder.</summary>
public sealed class DataFolderInUseException(string folder, Exception? inner = null)
    : InUseException($"The data folder {folder} is in use by another process. Stop that one first, or choose another folder.", inner);

/// <summary>Another process works on the database.</summary>
public sealed class DatabaseInUseException(string database, Exception? inner = null)
    : InUseException($"The database {database} is in use by another process. Stop that one first; only silos of one cluster share a database.", inner);

/// <summary>The database was written by a newer version of this program.</summary>
public sealed class SchemaTooNewException(int found, int known)
    : SiloStartException($"The database has schema {found}, this program knows schemas up to {known}. Start the newer version, or restore a backup.");
