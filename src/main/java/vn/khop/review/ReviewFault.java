package vn.khop.review;

import java.util.Locale;

/** Why a line of a review sheet cannot be taken; each sentence says the cure. */
public enum ReviewFault {
    UNREADABLE(
            "không đọc được dòng này; hãy nhập lại vào tệp xuất mới",
            "the row cannot be read; enter it again in a new export"),
    BAD_CASE_NO(
            "mã trường hợp chưa đúng; hãy chép lại từ báo cáo",
            "the case number is not right; copy it from the report"),
    UNKNOWN_CASE(
            "không có trường hợp này trong thư mục làm việc; hãy kiểm tra đúng tệp của đơn vị",
            "there is no such case in this workspace; check that the file is this office's"),
    STALE(
            "dòng đã bị sửa, hoặc bản ghi đã được xác thực lại sau khi xuất; hãy xuất lại và kết luận trên bản mới",
            "the row was altered, or the record was verified again since; export again and decide what that shows"),
    NO_PERSON(
            "chưa trả lời \"Cùng người?\"; hãy chọn cùng người, khác người hoặc chưa rõ",
            "\"Same person?\" is not answered; choose same person, different people or not sure"),
    BAD_PERSON(
            "không hiểu câu trả lời \"Cùng người?\"; hãy chọn trong danh sách",
            "the answer to \"Same person?\" is not understood; choose one of the list"),
    BAD_STANDS(
            "không hiểu câu trả lời \"Giữ giá trị nào?\"; hãy chọn trong danh sách",
            "the answer to \"Which value stands?\" is not understood; choose one of the list"),
    STANDS_OF_ANOTHER(
            "khi khác người hoặc chưa rõ thì không chọn giá trị nào; hãy xóa ô \"Giữ giá trị nào?\"",
            "what is different, or not sure, has no values to choose from; clear \"Which value stands?\""),
    TWO_VERDICTS(
            "các dòng của trường hợp này trả lời khác nhau; hãy để một câu trả lời",
            "the rows of this case answer differently; leave one answer"),
    REFUSED(
            "không ghi được: trường hợp không còn chờ kết luận, hoặc đã phát hành điều chỉnh (khop undo trước)",
            "it cannot be entered: the case waits no more, or corrections were issued (khop undo first)"),
    TOO_LONG(
            "căn cứ hoặc ghi chú dài quá 500 ký tự; hãy rút ngắn",
            "ground or comment is longer than 500 characters; shorten it");

    private final String vietnamese;
    private final String english;

    ReviewFault(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** The sentence. */
    public String text(Locale language) {
        return language.getLanguage().equals("en") ? english : vietnamese;
    }
}
