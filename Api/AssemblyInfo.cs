using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Matchmaking.Api.Tests")]
