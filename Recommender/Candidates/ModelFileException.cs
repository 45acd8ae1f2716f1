namespace Matchmaking.Recommender.Candidates;

/// <summary>A model file is not what it should be; the message says in which way.</summary>
public sealed class ModelFileException(string message, Exception? inner = null) : Exception(message, inner);
