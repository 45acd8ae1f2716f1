using Matchmaking.Api.Shell;

var builder = WebApplication.CreateBuilder(args);
builder.AddPages();
var app = builder.Build();
app.MapPages();
await app.RunAsync();

/// <summary>The entry point, public so that tests can start the real program.</summary>
public partial class Program;
