namespace Matchmaking.Bench.Evaluate.Files;

/// <summary>A data file is missing or not the one the published numbers were made with; the message says what is wrong.</summary>
internal sealed class DataFileException(string message, Exception? inner = null) : Exception(message, inner);
