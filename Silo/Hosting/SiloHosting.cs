using Matchmaking.Catalogue;
using Matchmaking.Grains;
using Matchmaking.Grains.Companies;
using Matchmaking.Grains.Partners;
using Matchmaking.Grains.Recommendations;
using Matchmaking.Grains.Signals;
using Matchmaking.Recommender.Coverage;
using Matchmaking.Silo.Alarms;
using Matchmaking.Silo.Projection;
using Matchmaking.Silo.Signals;
using Matchmaking.Silo.Storage;
using Matchmaking.Silo.Telemetry;
using Matchmaking.Silo.Training;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Storage;

namespace Matchmaking.Silo.Hosting;

/// <summary>Puts the actors into a host: of a program of its own, or of the web application.</summary>
public static class SiloHosting
{
    /// <summary>
    /// Adds the catalogue, storage, projection and grains. Grains are reached through <see cref="IGrainFactory"/>. A
    /// <see cref="TimeProvider"/> that is registered already is used; timers of a substitute must be real ones.
    /// </summary>
    /// <exception cref="SiloStartException">The settings cannot be used; thrown at once.</exception>
    /// <exception cref="CatalogueException">The catalogue is broken; thrown at once, before anything is stored.</exception>
    /// <remarks>
    /// Starting the host throws a <see cref="SiloStartException"/> when the data folder or the database is in use by
    /// another process (<see cref="InUseException"/>), cannot be reached, or is newer than the program.
    /// </remarks>
    public static IHostApplicationBuilder AddMatchmakingSilo(this IHostApplicationBuilder builder, SiloSettings settings)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(settings);

        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton(CatalogueReader.Read(settings.CatalogueFolder));
        var database = settings.OpenDatabase(TimeProvider.System);
        AddStorage(builder.Services, database);
        builder.Services.AddSingleton(settings.Retention);
        AddProjection(builder.Services, settings);
        AddSignals(builder.Services);
        AddRecommender(builder.Services);
        AddTraining(builder.Services, settings);
        builder.Services.AddHostedService<AlarmSweep>();
        return builder.UseOrleans(silo => silo
            .Join(settings, database)
            .Measure(builder.Configuration)
            .AddGrainStorage(database)
            .UseAdoNetReminderService(options => (options.Invariant, options.DataSource) = (database.Invariant, database.Source)));
    }

    /// <summary>Reaches the grains of a cluster instead of having any; the rest of the program does not notice.</summary>
    /// <exception cref="SiloStartException">This build has no cluster.</exception>
    public static void AddMatchmakingClient(this IHostApplicationBuilder builder, SiloSettings settings)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(settings);

        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton(CatalogueReader.Read(settings.CatalogueFolder));
        var database = settings.OpenDatabase(TimeProvider.System);
        AddStorage(builder.Services, database);
        builder.UseClusterClient(database);
    }

    private static void AddStorage(IServiceCollection services, Database database)
    {
        // Through a factory, so that the container disposes of it, after everything that uses it.
        services.AddSingleton(_ => database);
        services.AddSingleton<SchemaMigrator>();
        services.AddSingleton<IStoredCompanies, StoredCompanies>();
        services.AddSingleton<IWriteProbe, WriteProbe>();
        services.AddSingleton<ImportRehearsal>();
        services.AddSingleton<Alarm>();
        services.AddHostedService<StorageStart>();
        if (database is SqliteDatabase file)
        {
            // As it is, so that nobody disposes of it a second time, and earlier.
            services.AddSingleton(file);
            services.AddSingleton<IStorageWitness>(file);
            services.AddHostedService<DatabaseFileWatch>();
        }
        else if (database is PostgreSqlDatabase server)
        {
            services.AddSingleton(_ => server);
            services.AddHostedService<DatabaseWatch>();
        }
    }

    private static ISiloBuilder AddGrainStorage(this ISiloBuilder silo, Database database)
    {
        const string unmeasured = "database";
        silo.Services.AddKeyedSingleton<IGrainStorage>(GrainStates.Provider, (services, _) =>
            ActivatorUtilities.CreateInstance<StorageMeter>(services, services.GetRequiredKeyedService<IGrainStorage>(unmeasured)));
        return silo.AddAdoNetGrainStorage(unmeasured, (AdoNetGrainStorageOptions options) =>
        {
            (options.Invariant, options.DataSource) = (database.Invariant, database.Source);
            options.GrainStorageSerializer = new JsonGrainStateSerializer();
            // What is erased leaves no row behind, whose key would still name it.
            options.DeleteStateOnClear = true;
        });
    }

    private static ISiloBuilder Measure(this ISiloBuilder silo, IConfiguration configuration) =>
        TelemetryHosting.IsCollected(configuration) ? silo.AddIncomingGrainCallFilter<CallMeter>() : silo;

    private static void AddProjection(IServiceCollection services, SiloSettings settings)
    {
        services.AddMetrics();
        services.AddHostedService<ProjectionMeter>();
        services.AddSingleton<CompanyBacklog>();
        services.AddSingleton<CompanyProjector>();
        services.AddSingleton<ICompanyProjection>(provider => provider.GetRequiredService<CompanyProjector>());
        services.AddSingleton<ICompanyDirectory, CompanyDirectory>();
        // Added before the actors: it starts before them and stops after the last of them has reported.
        services.AddHostedService(provider => provider.GetRequiredService<CompanyProjector>());
        if (settings.Sweep > TimeSpan.Zero)
            services.AddHostedService(provider => new BacklogSweep(
                settings.Sweep, provider.GetRequiredService<CompanyProjector>(), provider.GetRequiredService<TimeProvider>()));
    }

    private static void AddSignals(IServiceCollection services)
    {
        services.AddSingleton<ShownListWriter>();
        services.AddSingleton<IShownLists>(provider => provider.GetRequiredService<ShownListWriter>());
        services.AddSingleton<SignalWorker>();
        services.AddSingleton<IExplorationSource>(provider => provider.GetRequiredService<SignalWorker>());
        services.AddSingleton<ISignalSource>(provider => provider.GetRequiredService<SignalWorker>());
        services.AddSingleton<PartnerSignalWorker>();
        services.AddSingleton<IAcceptanceSource>(provider => provider.GetRequiredService<PartnerSignalWorker>());
        services.AddHostedService(provider => provider.GetRequiredService<PartnerSignalWorker>());
        // Like the projection: there before the actors, and still there when the last of them has reported.
        services.AddHostedService(provider => provider.GetRequiredService<ShownListWriter>());
        services.AddHostedService(provider => provider.GetRequiredService<SignalWorker>());
    }

    private static void AddTraining(IServiceCollection services, SiloSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<ModelFolder>();
        services.AddSingleton<LiveRecommender>();
        services.AddSingleton<IRecommenderSource>(provider => provider.GetRequiredService<LiveRecommender>());
        services.AddHostedService(provider => provider.GetRequiredService<LiveRecommender>());
        if (settings.TrainingRest != Timeout.InfiniteTimeSpan)
        {
            services.AddSingleton(TrainingCommand.OfThisProgram());
            services.AddSingleton<TrainingProcess>();
            services.AddSingleton<TrainingMeter>();
            services.AddHostedService<TrainingWorker>();
        }

        services.AddHostedService<ModelMeter>();
    }

    private static void AddRecommender(IServiceCollection services)
    {
        services.AddSingleton<PersonaCoverages>();
        services.AddSingleton<TypicalFirms>();
        services.AddTransient<CompanyAdvice>();
        services.AddSingleton<PrevalenceSource>();
        services.AddSingleton<IPrevalenceSource>(provider => provider.GetRequiredService<PrevalenceSource>());
        services.AddHostedService(provider => provider.GetRequiredService<PrevalenceSource>());
        services.AddSingleton<PopulationSource>();
        services.AddSingleton<IPopulationSource>(provider => provider.GetRequiredService<PopulationSource>());
        services.AddHostedService(provider => provider.GetRequiredService<PopulationSource>());
    }
}
