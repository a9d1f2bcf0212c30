package vn.khop.batch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.khop.parallel.InOrder;
import vn.khop.pipeline.Proposal;
import vn.khop.pipeline.RecordFlow;
import vn.khop.pipeline.SharedIds;
import vn.khop.place.Gazetteer;
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;
import vn.khop.store.AuditLog;
import vn.khop.store.PlanChunk;
import vn.khop.store.PlanChunk.Planned;
import vn.khop.store.PlanStore;
import vn.khop.store.ResultStore;
import vn.khop.store.SettleStore;
import vn.khop.store.Settlement;

/** Step match: plan → match (pure, on all cores) → settle (one writer, in plan order, one chunk a transaction). */
final class MatchTasklet implements Tasklet, AutoCloseable {

    private static final int CHUNKS_AHEAD = 6;

    private final NightScene scene;
    private final String job;
    private final PlanStore plan;
    private final SettleStore settle;
    private final AuditLog audit;
    private final Supplier<RecordFlow> flow;
    private @Nullable InOrder<PlanChunk, Settlement> chunks;
    private SharedIds shared;
    private WrittenForms forms = new WrittenForms(Map.of());
    private long done;

    MatchTasklet(NightScene scene, String job, SettleStore settle, Supplier<RecordFlow> flow) {
        this.scene = scene;
        this.job = job;
        this.plan = new PlanStore(scene.database());
        this.settle = settle;
        this.audit = new AuditLog(scene.database(), scene.clock());
        this.flow = flow;
        this.shared = SharedIds.NONE;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        scene.stop().check();
        InOrder<PlanChunk, Settlement> open = chunks;
        if (open == null) {
            shared = plan.sharedIds(job);
            forms = WrittenForms.of(new ResultStore(scene.database(), job, scene.date(), "", "").files());
            scene.progress().phase(job, "match", plan.unsettled(job, scene.date()));
            chunks = new InOrder<>(
                    new Chunks(plan.settled(job, scene.date())), this::worker, scene.threads(), CHUNKS_AHEAD);
            return RepeatStatus.CONTINUABLE;
        }
        if (!open.hasNext()) {
            return RepeatStatus.FINISHED;
        }
        Settlement settlement = open.next();
        settle.write(settlement);
        audit.append("khop", "chunk.settled", job + "/" + scene.date() + "/" + settlement.number(), settlement.told());
        done += settlement.size();
        scene.progress().advance(done);
        return RepeatStatus.CONTINUABLE;
    }

    private Function<PlanChunk, Settlement> worker() {
        RecordFlow own = flow.get();
        SharedIds sharedIds = shared;
        WrittenForms written = forms;
        return chunk -> {
            List<Proposal> proposals = new ArrayList<>(chunk.records().size());
            for (Planned planned : chunk.records()) {
                Proposal proposal =
                        own.propose(asMatched(scene.gazetteer(), sharedIds, planned.record()), planned.excluded());
                proposals.add(written.of(proposal, planned.version().file()));
            }
            return new Settlement(chunk, proposals, own.takeSearches());
        };
    }

    /** The numbers that stand on records of several people; known once the step has begun. */
    SharedIds shared() {
        return shared;
    }

    /** The record as it is matched: with its ward in the edition of the night, since it may have been cleansed before a merger. */
    static CleanRecord asMatched(Gazetteer gazetteer, SharedIds shared, CleanRecord record) {
        String before = record.person().text(Field.WARD_CODE);
        String now = gazetteer.inForce(before);
        return shared.mark(
                now.equals(before)
                        ? record
                        : new CleanRecord(
                                record.sourceKey(),
                                record.person().with(Field.WARD_CODE, now),
                                record.raw(),
                                record.issues(),
                                record.changes()));
    }

    /** The unsettled plan, chunk by chunk, from the tables. */
    private final class Chunks implements Iterator<PlanChunk> {

        private int last;
        private Optional<PlanChunk> next = Optional.empty();

        Chunks(int settled) {
            this.last = settled;
        }

        @Override
        public boolean hasNext() {
            if (next.isEmpty()) {
                next = plan.next(job, scene.date(), last);
            }
            return next.isPresent();
        }

        @Override
        public PlanChunk next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            PlanChunk chunk = next.orElseThrow();
            last = chunk.number();
            next = Optional.empty();
            return chunk;
        }
    }

    @Override
    public void close() {
        InOrder<PlanChunk, Settlement> open = chunks;
        if (open != null) {
            open.close();
        }
    }
}
