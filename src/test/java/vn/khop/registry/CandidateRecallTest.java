package vn.khop.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.record.Person;

/** FEATURE UNDER TEST: whatever one thing is wrong in a record, and in most pairs of things, its person is among the candidates. */
class CandidateRecallTest {

    private static final int CROWD = 3000;

    private static final List<String> PEOPLE = List.of(
            "Nguyễn Thị Sương; born 1986-03-12; id 001186000101; old 012345678; ward 00004; mother Lê Thị Giành;"
                    + " father Nguyễn Văn Trí; phone 0912345678; insurance 7912345678",
            "Nguyễn Thị Sáng; born 1986-03-12; id 001186000102; ward 00004; mother Lê Thị Giành; father Nguyễn Văn Trí",
            "Hoàng Lan; born 1957; id 001157000103; ward 00777",
            "H'Hen Niê; born 1992-01-01; id 066192000104; ward 24133; history 240123456|240999999",
            "Trương Quý Dậu; born 1969-12-25; id 052069000105; spouse Đỗ Thị Lượng; ward 00010");

    @TempDir
    private static Path dir;

    private static RegistryIndex index;

    @BeforeAll
    static void build() {
        List<Person> people = new ArrayList<>(Crowd.of(CROWD, 7));
        PEOPLE.forEach(line -> people.add(People.of(line)));
        People.build(new Generations(dir), people);
        index = new Generations(dir).open();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            as it is                          ! 0 ! Nguyễn Thị Sương; born 1986-03-12
            no marks                          ! 0 ! NGUYEN THI SUONG; born 1986-03-12
            wrong tone and vowel mark         ! 0 ! Nguyễn Thì Sượng; born 1986-03-12
            initial consonant s/x             ! 0 ! Nguyễn Thị Xương; born 1986-03-12
            final consonant n/ng              ! 0 ! Nguyễn Thị Sươn; born 1986-03-12
            an alias at the end               ! 0 ! Nguyễn Thị Sương Út; born 1986-03-12
            an alias at the end, year only    ! 0 ! Nguyễn Thị Sương Út; born 1986
            given mistyped, date swapped      ! 0 ! Nguyễn Thị Sươbg; born 1986-12-03
            surname mistyped, date swapped    ! 0 ! Nguyênx Thị Sương; born 1986-12-03
            a middle name too many, year wrong! 0 ! Nguyễn Thị Thu Sương; born 1968-03-12
            given name mistyped               ! 0 ! Nguyễn Thị Sươbg; born 1986-03-12
            surname mistyped                  ! 0 ! Nguyênx Thị Sương; born 1986-03-12
            middle name mistyped              ! 0 ! Nguyễn Thij Sương; born 1986-03-12
            middle name missing               ! 0 ! Nguyễn Sương; born 1986-03-12
            middle name too many              ! 0 ! Nguyễn Thị Thu Sương; born 1986-03-12
            initials                          ! 0 ! N. T. Sương; born 1986-03-12
            given name first                  ! 0 ! Sương Nguyễn Thị; born 1986-03-12
            words run together                ! 0 ! NguyễnThị Sương; born 1986-03-12
            a word split                      ! 0 ! Nguyễn Thị Sươ ng; born 1986-03-12
            d/gi/r                            ! 0 ! Lê Văn Xa; born 1986-03-12; mother Lê Thị Dành
            another surname, same given       ! 0 ! Trần Văn Sương; born 1986-03-12
            day wrong                         ! 0 ! Nguyễn Thị Sương; born 1986-03-21
            month wrong                       ! 0 ! Nguyễn Thị Sương; born 1986-08-12
            year wrong                        ! 0 ! Nguyễn Thị Sương; born 1968-03-12
            day and month swapped             ! 0 ! Nguyễn Thị Sương; born 1986-12-03
            year only                         ! 0 ! Nguyễn Thị Sương; born 1986
            first of January by default       ! 0 ! Nguyễn Thị Sương; born 1986-01-01
            year wrong, day and month swapped ! 0 ! Nguyễn Thị Sương; born 1983-12-03
            confused letters, day wrong       ! 0 ! Nguyễn Thị Xươn; born 1986-03-19
            order wrong, year only            ! 0 ! Thị Sương Nguyễn; born 1986
            no date but the ward              ! 0 ! Nguyễn Thị Sương; ward 00004
            date all wrong, ward              ! 0 ! Nguyễn Thị Sương; born 1970-05-05; ward 00004
            date all wrong, one of two wards  ! 0 ! Nguyễn Thị Sương; born 1970-05-05; ward 00999|00004
            date all wrong, mother            ! 0 ! Nguyễn Thị Sương; born 1970-05-05; mother Le Thi Gianh
            date all wrong, father            ! 0 ! Nguyễn Thị Sương; born 1970-05-05; father Nguyễn Văn Trí
            date all wrong, telephone         ! 0 ! Ai Đó; born 1970-05-05; phone 0912345678
            surname and day wrong, ward       ! 0 ! Ngô Sương; born 1986-07-07; ward 00004
            name mistyped, date wrong, mother ! 0 ! Nguyễn Thuy Sương; born 1970-05-05; mother Lê Thị Giành
            another name, ward and date       ! 0 ! Bé Ti; born 1986-03-12; ward 00004
            another name, mother and date     ! 0 ! Bé Ti; born 1986-03-12; mother Lê Thị Giành
            number alone                      ! 0 ! Ai Đó; id 001186000101
            the old number                    ! 0 ! Ai Đó; id 012345678
            the old number as such            ! 0 ! Ai Đó; old 012345678
            insurance number                  ! 0 ! Ai Đó; insurance 7912345678
            one digit of the number wrong     ! 0 ! Nguyễn Thị Sương; born 1986-03-12; id 001186000191
            the number of another             ! 0 ! Nguyễn Thị Sương; born 1986-03-12; id 000000000007
            only a year in the registry       ! 2 ! Hoàng Lan; born 1957-08-09
            only a year, another surname, ward! 2 ! Huỳnh Lan; born 1957-08-09; ward 00777
            apostrophe and order              ! 3 ! Nie HHen; born 1992-01-01
            a former number                   ! 3 ! Ai Đó; id 240999999
            registry's number as a former one ! 3 ! Ai Đó; history 123|066192000104
            i for y                           ! 4 ! Trương Quí Dậu; born 1969-12-25
            ch for tr, gi for d               ! 4 ! Chương Quý Giậu; born 1970-12-25
            name and spouse                   ! 4 ! Trương Quý Dậu; born 1999-09-09; spouse Do Thi Luong
            """)
    void person_isFoundInSpiteOf(String error, int person, String query) {
        List<Candidate> found = index.newSearch().search(People.of(query));
        assertThat(found)
                .as("%s: keys shared %s", error, index.keysFor(People.of(query), CROWD + person))
                .extracting(Candidate::ordinal)
                .contains(CROWD + person);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            twin by date and parents ! 1 ! Nguyễn Thị Sương; born 1986-03-12; mother Lê Thị Giành
            twin by date and ward    ! 1 ! Nguyễn Thị Sương; born 1986-03-12; ward 00004
            twin by date and surname ! 1 ! Nguyễn Thị Sương; born 1986-03-12
            """)
    void rival_isFoundToo(String why, int person, String query) {
        assertThat(index.newSearch().search(People.of(query)))
                .as(why)
                .extracting(Candidate::ordinal)
                .contains(CROWD, CROWD + person);
    }

    @ParameterizedTest
    @CsvSource({"Nguyễn Thị Sương; born 1950-07-08", "Zbigniew Kowalski; born 1999-09-09; id 999"})
    void stranger_findsNotTheWholeCrowd(String query) {
        assertThat(index.newSearch().search(People.of(query))).hasSizeLessThan(5);
    }
}
