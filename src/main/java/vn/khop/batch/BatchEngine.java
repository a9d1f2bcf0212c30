package vn.khop.batch;

import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;
import vn.khop.store.Database;

/**
 * Spring Batch on the workspace's database. Each run of a job is a new instance whose steps start from our own tables, so nothing rests on
 * Batch's counters or status; steps are tasklet loops, one chunk a transaction, because that form ends FAILED where the chunk engine of
 * 6.0.4 loses a chunk in silence (its issue 5509) and is as fast.
 */
final class BatchEngine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BatchEngine.class);

    private final AnnotationConfigApplicationContext context;
    private final Database database;
    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final long run;
    private long launches;

    private BatchEngine(AnnotationConfigApplicationContext context, Database database, long run) {
        this.context = context;
        this.database = database;
        this.repository = context.getBean(JobRepository.class);
        this.transactions = context.getBean(PlatformTransactionManager.class);
        this.run = run;
    }

    /** Wiring of the engine. */
    @Configuration(proxyBeanMethods = false)
    @EnableBatchProcessing
    @EnableJdbcJobRepository(isolationLevelForCreate = Isolation.READ_COMMITTED)
    static class Wiring {}

    /** Starts the engine under the workspace's lock and recovers executions that a dead run left open. */
    static BatchEngine start(Database database, long run) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(
                "dataSource",
                DataSource.class,
                database::dataSource,
                definition -> definition.setDestroyMethodName(""));
        context.registerBean("transactionManager", PlatformTransactionManager.class, database::transactionManager);
        context.register(Wiring.class);
        context.refresh();
        BatchEngine engine = new BatchEngine(context, database, run);
        engine.recover();
        return engine;
    }

    /** Ends executions that a dead run, or a lost connection, left open; nothing of ours rests on them. */
    void recover() {
        JobOperator operator = context.getBean(JobOperator.class);
        for (String name : repository.getJobNames()) {
            if (!database.owns(name.substring(name.indexOf('-') + 1))) {
                continue; // another process is at it
            }
            for (JobExecution left : repository.findRunningJobExecutions(name)) {
                operator.recover(left);
                LOG.info("recovered execution {} of {} that an earlier run left open", left.getId(), name);
            }
        }
    }

    /**
     * Runs steps one after the other as one Batch job. Each call of a step's tasklet is one transaction.
     *
     * @param name what is done, a hyphen, and the job
     * @param steps by name, in order; at least one
     * @throws RuntimeException what a step threw
     */
    void run(String name, Map<String, Tasklet> steps) {
        SimpleJobBuilder builder = null;
        for (Map.Entry<String, Tasklet> entry : steps.entrySet()) {
            Step step = new StepBuilder(entry.getKey(), repository)
                    .tasklet(entry.getValue(), transactions)
                    .build();
            builder = builder == null ? new JobBuilder(name, repository).start(step) : builder.next(step);
        }
        if (builder == null) {
            throw new IllegalArgumentException("a job needs at least one step");
        }
        launch(builder.build());
    }

    private void launch(Job job) {
        JobExecution execution;
        try {
            execution = context.getBean(JobOperator.class)
                    .start(
                            job,
                            new JobParametersBuilder()
                                    .addLong("run", run)
                                    .addLong("launch", ++launches)
                                    .toJobParameters());
        } catch (JobExecutionException e) {
            throw new IllegalStateException("Spring Batch refused to start " + job.getName(), e);
        }
        for (Throwable failure : execution.getAllFailureExceptions()) {
            if (failure instanceof Error error) {
                throw error;
            }
            throw failure instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
        }
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw new IllegalStateException(
                    "Spring Batch ended " + job.getName() + " with status " + execution.getStatus());
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
