package vn.khop.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.khop.quality.DatedCard;
import vn.khop.quality.ErrorCard;
import vn.khop.quality.Estimate;
import vn.khop.quality.ProbeCount;
import vn.khop.quality.Share;

/** An error card as an object of JSON, rates with six decimals. */
final class CardJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DECIMALS = 6;

    private CardJson() {}

    static ObjectNode of(DatedCard dated) {
        ErrorCard card = dated.card();
        ObjectNode node = JSON.createObjectNode();
        node.put("date", dated.date().toString());
        node.put("verified", card.night().verified());
        node.put("linked", card.night().linked());
        node.put("absent_share", rounded(card.night().absentShare()));
        ObjectNode decoys = node.putObject("decoys");
        decoys.set("held_out", decoys(card.heldOut()));
        decoys.set("made", decoys(card.made()));
        node.set("false_link_rate", card.falseLinkRate().map(CardJson::estimate).orElse(null));
        node.set("expected_precision", card.precision().map(CardJson::estimate).orElse(null));
        ObjectNode probes = probes(card.probes());
        probes.set("by_kind", byKind(card));
        node.set("probes", probes);
        node.putArray("calibration");
        return node;
    }

    private static ObjectNode byKind(ErrorCard card) {
        ObjectNode kinds = JSON.createObjectNode();
        card.byKind().forEach(count -> kinds.set(count.kind().toLowerCase(Locale.ROOT), probes(count)));
        return kinds;
    }

    private static ObjectNode decoys(Share share) {
        return JSON.createObjectNode().put("number", share.whole()).put("linked", share.part());
    }

    private static ObjectNode probes(ProbeCount count) {
        ObjectNode node = JSON.createObjectNode();
        node.put("number", count.number());
        node.put("found", count.found());
        node.put("right", count.right());
        node.put("wrong", count.wrong());
        node.put("review", count.review());
        node.set("recall", estimate(count.recall()));
        return node;
    }

    private static ObjectNode estimate(Estimate estimate) {
        ObjectNode node = JSON.createObjectNode();
        node.put("value", rounded(estimate.value()));
        node.put("low", rounded(estimate.low()));
        node.put("high", rounded(estimate.high()));
        return node;
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
