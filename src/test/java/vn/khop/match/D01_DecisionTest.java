package vn.khop.match;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khop.match.People.match;

import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: the verdict on the situations of a nightly batch. Registry of a million people. */
class D01_DecisionTest {

    private static final String HUNG =
            "001090012345|Trần Quốc Hưng|1990-03-12|male|Trần Văn Bình|Lê Thị Hoa|12 Nguyễn Trãi, Phường Thanh Xuân|00367";

    private static void expect(MatchResult result, Verdict verdict, String rule) {
        String seen = result.verdict() + " " + result.rule() + " p=" + result.probabilityMillionths() + " "
                + result.waterfall().encode() + " " + result.differences();
        assertThat(seen).startsWith(verdict + " " + rule + " ");
    }

    @Test
    void sameId_sameName_isSame() {
        expect(match("001090012345|TRẦN QUỐC HƯNG|1990-03-12|male", HUNG), Verdict.SAME, "ID_AND_NAME");
    }

    @Test
    void noId_nameAndDateAndParents_isSame() {
        expect(match("|Trần Quốc Hưng|1990-03-12|male|Trần Văn Bình|Lê Thị Hoa", HUNG), Verdict.SAME, "NAME_AND_DATE");
    }

    @Test
    void noId_nameWithoutMarksAndDate_isSame() {
        expect(match("|TRAN QUOC HUNG|1990-03-12|male", HUNG), Verdict.SAME, "NAME_AND_DATE");
    }

    @Test
    void idOfMother_usedForChild_asks() {
        expect(
                match(
                        "001165000001|Trần Quốc Việt|2015-06-01|male|Trần Quốc Hưng|Lê Thị Mai",
                        "001165000001|Lê Thị Mai|1965-02-03|female|Lê Văn Tám|Ngô Thị Tư"),
                Verdict.DOUBT,
                "NAME_DIFFERENT");
    }

    @Test
    void idOfMother_childPresent_asksAboutTheChild() {
        MatchResult result = match(
                "001165000001|Trần Quốc Việt|2015-06-01|male|Trần Quốc Hưng|Lê Thị Mai",
                "001165000001|Lê Thị Mai|1965-02-03|female|Lê Văn Tám|Ngô Thị Tư",
                "001215000009|Trần Quốc Việt|2015-06-01|male|Trần Quốc Hưng|Lê Thị Mai");
        expect(result, Verdict.DOUBT, "ID_OF_ANOTHER");
        assertThat(result.best()).isEqualTo(1);
    }

    @Test
    void absentPerson_brotherPresent_isNotSame() {
        assertThat(match(
                                "|Trần Quốc Hùng|1993-07-25|male|Trần Văn Bình|Lê Thị Hoa|12 Nguyễn Trãi, P. Thanh Xuân|00367",
                                HUNG)
                        .verdict())
                .isNotEqualTo(Verdict.SAME);
        expect(
                match(
                        "|Trần Quốc Dũng|1993-07-25|male|Trần Văn Bình|Lê Thị Hoa|12 Nguyễn Trãi, P. Thanh Xuân|00367",
                        HUNG),
                Verdict.NOBODY,
                "BELOW_REVIEW");
    }

    @Test
    void wifeAtTheSameAddress_isNobody() {
        expect(
                match(
                        "|Phạm Thu Hà|1991-04-05|female|Phạm Văn Tài|Đỗ Thị Lý|12 Nguyễn Trãi, P. Thanh Xuân|00367",
                        HUNG),
                Verdict.NOBODY,
                "BELOW_REVIEW");
    }

    @Test
    void twinsBothPresent_exactName_isSame() {
        expect(
                match(
                        "|Trần Quốc Hưng|1990-03-12|male|Trần Văn Bình|Lê Thị Hoa",
                        HUNG,
                        "001090054321|Trần Quốc Hùng|1990-03-12|male|Trần Văn Bình|Lê Thị Hoa"),
                Verdict.SAME,
                "NAME_AND_DATE");
    }

    @Test
    void twinsBothPresent_nameOfNeither_asks() {
        MatchResult result = match(
                "|Trần Quốc Hựng|1990-03-12|male|Trần Văn Bình|Lê Thị Hoa",
                HUNG,
                "001090054321|Trần Quốc Hùng|1990-03-12|male|Trần Văn Bình|Lê Thị Hoa");
        assertThat(result.verdict()).isEqualTo(Verdict.DOUBT);
    }

    @Test
    void absentTwin_otherTwinPresent_asks() {
        MatchResult result = match(
                "|Trần Quốc Hùng|1990-03-12|male|Trần Văn Bình|Lê Thị Hoa|12 Nguyễn Trãi, P. Thanh Xuân|00367", HUNG);
        assertThat(result.verdict()).isEqualTo(Verdict.DOUBT);
    }

    @Test
    void namesakesBornOnOneDay_noId_asks() {
        expect(
                match(
                        "|Nguyễn Văn Nam|1985-05-05|male",
                        "001085000001|Nguyễn Văn Nam|1985-05-05|male",
                        "079085000002|Nguyễn Văn Nam|1985-05-05|male"),
                Verdict.DOUBT,
                "NAMESAKE");
    }

    @Test
    void namesakesBornOnOneDay_equalId_isSame() {
        expect(
                match(
                        "079085000002|Nguyễn Văn Nam|1985-05-05|male",
                        "001085000001|Nguyễn Văn Nam|1985-05-05|male",
                        "079085000002|Nguyễn Văn Nam|1985-05-05|male"),
                Verdict.SAME,
                "ID_AND_NAME");
    }

    @Test
    void commonName_yearOnly_isNeverSame() {
        MatchResult result = match(
                "|Nguyễn Văn Nam|1985|male|||3 Lê Lợi, P. Bến Thành|26740",
                "079085000002|Nguyễn Văn Nam|1985-05-05|male|||3 Lê Lợi, Phường Bến Thành|26740");
        expect(result, Verdict.DOUBT, "COMMON_NAME");
    }

    @Test
    void clansmanBornOnOneDay_anotherMotherElsewhere_asksWithoutANumber() {
        String citizen = "014215567871|Mùa A Nhè|2015-03-25|male|Mùa A Chống|Sùng Thị Dở|Tổ 5, Xã Mường Lầm|04168";
        String record = "|Mùa A Nhè|2015-03-25|male|Mùa A Chống|Giàng Thị Mỷ|Khu Trung, Xã Chiềng Hoa|";
        expect(match(record + "03825", citizen), Verdict.DOUBT, "FAMILY_DIFFERENT");
        expect(match(record + "04168", citizen), Verdict.SAME, "NAME_AND_DATE");
        expect(match("014215567871" + record + "03825", citizen), Verdict.SAME, "ID_AND_NAME");
    }

    @Test
    void fatherAndSonOfOneName_asksWithoutDate() {
        MatchResult result = match(
                "|Trần Quốc Hưng||male|||12 Nguyễn Trãi, P. Thanh Xuân|00367",
                HUNG,
                "001060000002|Trần Quốc Hưng|1960-03-01|male|||12 Nguyễn Trãi, Phường Thanh Xuân|00367");
        assertThat(result.verdict()).isEqualTo(Verdict.DOUBT);
    }

    @Test
    void son_fatherOfOneNamePresentOnly_isNotSame() {
        MatchResult result = match("|Trần Quốc Hưng|2012-08-09|male|||12 Nguyễn Trãi, P. Thanh Xuân|00367", HUNG);
        expect(result, Verdict.DOUBT, "PERSONAL_EVIDENCE");
    }

    @Test
    void equalId_otherName_otherDate_isNeverSame() {
        expect(match("001090012345|Phạm Thu Hà|1971-11-30|female", HUNG), Verdict.DOUBT, "NAME_DIFFERENT");
    }

    @Test
    void noCandidates_isNobody() {
        expect(match("001090012345|Trần Quốc Hưng|1990-03-12|male"), Verdict.NOBODY, "NO_CANDIDATE");
    }
}
