package vn.khop.batch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.khop.pipeline.InOrder;
import vn.khop.pipeline.RecordFlow;
import vn.khop.store.PlanStore;
import vn.khop.store.PlanStore.Planned;
import vn.khop.store.SettleStore;
import vn.khop.store.SettleStore.Settlement;

/** Step match: plan → match (pure, on all cores) → settle (one writer, in plan order, one chunk a transaction). */
final class MatchTasklet implements Tasklet, AutoCloseable {

    /** Records a chunk, as DESIGN section 1 says. */
    private static final int CHUNK_RECORDS = 1000;

    private static final int CHUNKS_AHEAD = 6;

    private final NightScene scene;
    private final String job;
    private final PlanStore plan;
    private final SettleStore settle;
    private final Supplier<RecordFlow> flow;
    private @Nullable InOrder<List<Planned>, List<Settlement>> chunks;
    private long done;

    MatchTasklet(NightScene scene, String job, SettleStore settle, Supplier<RecordFlow> flow) {
        this.scene = scene;
        this.job = job;
        this.plan = new PlanStore(scene.database());
        this.settle = settle;
        this.flow = flow;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        scene.stop().check();
        InOrder<List<Planned>, List<Settlement>> open = chunks;
        if (open == null) {
            scene.progress().phase(job, "match", plan.unsettled(job, scene.date()));
            chunks = new InOrder<>(
                    new Pages(plan.settled(job, scene.date())), this::worker, scene.threads(), CHUNKS_AHEAD);
            return RepeatStatus.CONTINUABLE;
        }
        if (!open.hasNext()) {
            return RepeatStatus.FINISHED;
        }
        List<Settlement> chunk = open.next();
        settle.write(chunk);
        done += chunk.size();
        scene.progress().advance(done);
        return RepeatStatus.CONTINUABLE;
    }

    private Function<List<Planned>, List<Settlement>> worker() {
        RecordFlow own = flow.get();
        return page -> {
            List<Settlement> settlements = new ArrayList<>(page.size());
            for (Planned planned : page) {
                settlements.add(new Settlement(planned, own.propose(planned.record())));
            }
            return settlements;
        };
    }

    /** The unsettled plan, page by page, from the tables. */
    private final class Pages implements Iterator<List<Planned>> {

        private int seq;
        private @Nullable List<Planned> next;

        Pages(int settled) {
            this.seq = settled;
        }

        @Override
        public boolean hasNext() {
            List<Planned> page = next;
            if (page == null) {
                page = plan.next(job, scene.date(), seq, CHUNK_RECORDS);
                next = page;
            }
            return !page.isEmpty();
        }

        @Override
        public List<Planned> next() {
            List<Planned> page = hasNext() ? next : null;
            if (page == null) {
                throw new NoSuchElementException();
            }
            seq = page.get(page.size() - 1).seq();
            next = null;
            return page;
        }
    }

    @Override
    public void close() {
        InOrder<List<Planned>, List<Settlement>> open = chunks;
        if (open != null) {
            open.close();
        }
    }
}
