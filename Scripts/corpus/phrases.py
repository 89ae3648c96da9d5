"""Made-up lines of what running text shows too seldom: codes, dates, figures, abbreviations, names, Roman numerals, capitals."""
import random

PROVINCES = """An Giang|Bà Rịa - Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận|Cà Mau|Cao Bằng|
Cần Thơ|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|Huế|
Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|
Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Tiền Giang|TP. Hồ Chí Minh|Trà Vinh|Tuyên Quang|
Vĩnh Long|Vĩnh Phúc|Yên Bái""".replace("\n", "").split("|")
PLACES = """Chí Linh|Kinh Môn|Nam Sách|Thanh Hà|Kim Thành|Gia Lộc|Tứ Kỳ|Ninh Giang|Thanh Miện|Bình Giang|Cẩm Giàng|Côn Sơn|Kiếp Bạc|Hồng Bàng|Lê Chân|
Ngô Quyền|Kiến An|Đồ Sơn|Thủy Nguyên|An Dương|Vĩnh Bảo|Tiên Lãng|Ba Đình|Hoàn Kiếm|Cầu Giấy|Đống Đa|Hoàng Mai|Thanh Xuân|Sóc Sơn|Mê Linh|Ứng Hòa|Mỹ Đức|
Phú Xuyên|Quốc Oai|Thạch Thất|Buôn Ma Thuột|Pleiku|Đà Lạt|Quy Nhơn|Phan Rang - Tháp Chàm|Tuy Hòa|Mường Lát|Quỳ Châu|Kỳ Anh|Bố Trạch|Lệ Thủy|Gio Linh|
Nậm Pồ|Mù Cang Chải|Xín Mần|Đồng Văn|Mèo Vạc|Bảo Lạc|Ngân Sơn|Đình Lập|Tiên Yên|Phú Quốc|Cái Bè|Mỏ Cày|Cầu Kè|Vũng Liêm|Ô Môn|Thốt Nốt|Ngã Bảy""".replace("\n", "").split("|")
AGENCIES = """Sở Khoa học và Công nghệ|Sở Thông tin và Truyền thông|Sở Nội vụ|Sở Tài chính|Sở Kế hoạch và Đầu tư|Sở Y tế|Sở Giáo dục và Đào tạo|
Sở Nông nghiệp và Môi trường|Sở Tài nguyên và Môi trường|Sở Nông nghiệp và Phát triển nông thôn|Sở Công Thương|Sở Xây dựng|Sở Giao thông vận tải|Sở Tư pháp|
Sở Văn hóa, Thể thao và Du lịch|Sở Lao động - Thương binh và Xã hội|Sở Du lịch|Sở Ngoại vụ|Sở Dân tộc và Tôn giáo|Ban Dân tộc|Công an tỉnh|Bộ Chỉ huy Quân sự tỉnh|
Thanh tra tỉnh|Văn phòng UBND tỉnh|Văn phòng HĐND tỉnh|Cục Thuế tỉnh|Cục Thống kê|Kho bạc Nhà nước|Bảo hiểm xã hội tỉnh|Ngân hàng Nhà nước chi nhánh tỉnh|
Đài Phát thanh và Truyền hình|Báo Hải Dương|Ban Tuyên giáo Tỉnh ủy|Ban Tổ chức Tỉnh ủy|Ủy ban MTTQ Việt Nam tỉnh|Liên đoàn Lao động tỉnh|Hội Nông dân|Tỉnh đoàn|
Hội Liên hiệp Phụ nữ|Liên minh Hợp tác xã|Trường Chính trị tỉnh|UBND các huyện, thị xã, thành phố|UBND cấp huyện|UBND cấp xã|UBND xã, phường, thị trấn|
Các sở, ban, ngành|Các đơn vị liên quan|Doanh nghiệp viễn thông|VNPT|Viettel|Ban Quản lý các khu công nghiệp|Trung tâm Phục vụ hành chính công|Trường Đại học Hải Dương|
Bộ Khoa học và Công nghệ|Bộ Thông tin và Truyền thông|Bộ Nội vụ|Bộ Tài chính|Bộ Kế hoạch và Đầu tư|Bộ Y tế|Bộ Giáo dục và Đào tạo|Bộ Công Thương|Bộ Công an|
Bộ Quốc phòng|Bộ Tư pháp|Bộ Xây dựng|Bộ Nông nghiệp và Môi trường|Văn phòng Chính phủ|Thanh tra Chính phủ|Ngân hàng Nhà nước Việt Nam|Đài Truyền hình Việt Nam|
Cục Chuyển đổi số quốc gia|Cục Sở hữu trí tuệ|Vụ Tổ chức cán bộ|Vụ Pháp chế|Vụ Kế hoạch - Tài chính|Viện Nghiên cứu|Hội đồng nhân dân tỉnh|Ban Chỉ đạo 57|Tổ công tác Đề án 06""".replace("\n", "").split("|")
PRODUCTS = """Quyết định của UBND tỉnh|Kế hoạch của UBND tỉnh|Nghị quyết của HĐND tỉnh|Báo cáo kết quả|Báo cáo|Đề án được phê duyệt|Kế hoạch được ban hành|Chỉ thị|Tờ trình|Công văn|
Hệ thống được vận hành|Cơ sở dữ liệu|Nền tảng số|Quy chế|Quy trình nội bộ|Các lớp tập huấn|Hội nghị|Tài liệu hướng dẫn|Phần mềm|Văn bản chỉ đạo|Danh mục được công bố|
Chương trình hành động|Thông báo kết luận|Hợp đồng|Bộ chỉ số|Sổ tay|Dự thảo|Mô hình thí điểm|Trung tâm dữ liệu|Ứng dụng di động""".replace("\n", "").split("|")
UNITS = ["%", "Thủ tục", "Doanh nghiệp", "Người", "Triệu đồng", "Tỷ đồng", "Đề tài", "Lớp", "Xã", "Hệ thống", "Sáng chế", "Điểm", "Bậc", "Nhiệm vụ", "GB", "ha", "km", "m²"]
ABBREVIATIONS = """UBND|HĐND|MTTQ|KH&CN|ĐMST|CĐS|CNTT|TTHC|DVC|CSDL|TT&TT|VHTTDL|NN&PTNT|TN&MT|LĐTBXH|GD&ĐT|KH&ĐT|GTVT|QLNN|CBCCVC|DNNVV|ATTT|ANTT|GRDP|ICT|IoT|AI|5G|STEM|
PAR INDEX|PCI|DTI|IPv6|LGSP|NDXP|IOC|SOC|API|OCOP|KT-XH|QPAN|BCĐ|TW|VNeID|R&D|TFP|FDI|ODA|BHXH|BHYT|NSNN|NTM|CNC|KCN|CCN|ĐVHC|QSDĐ|PCCC|ATGT|BVMT|KCB|PPP|BOT|TCVN|QCVN|ISO 9001:2015""".replace("\n", "").split("|")
TYPES = ["QĐ", "KH", "NQ", "CT", "BC", "TTr", "TB", "CV", "CTr", "ĐA", "DA", "HD", "PA", "QC", "BB", "HĐ", "CĐ", "GM", "TT", "KL", "QyĐ", "TTLT", "NĐ"]
ISSUERS = ["UBND", "HĐND", "TTg", "CP", "BTTTT", "BKHCN", "BTC", "BNV", "BCA", "BGDĐT", "BYT", "BXD", "BCT", "BTNMT", "BNNMT", "BKHĐT", "BTP", "BLĐTBXH", "NHNN", "VPCP", "TU", "TW", "STTTT", "SKHCN", "STC", "SNV", "BCĐ", "UBTVQH15", "VP"]
NAMES = ("Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đoàn|Triệu|Lưu|Trương|Đinh|Mai|Tạ|Hà|Quách|Nông".split("|"),
         "Văn|Thị|Đức|Minh|Hữu|Quang|Ngọc|Thanh|Xuân|Đình|Công|Thế|Hồng|Trọng|Việt|Duy|Anh|Bá".split("|"),
         "Hùng|Dũng|Hải|Sơn|Tuấn|Thủy|Hằng|Thảo|Nghĩa|Phúc|Lộc|Thọ|Đạt|Kiên|Khánh|Hiếu|Ước|Bích|Thưởng|Quỳnh|Yến|Thắng|Chính|Vượng|Mỹ|Hậu|Bảo|Long|Tú|Nghị|Hoàn|Lưu|Châu".split("|"))
HEADINGS = """MỤC ĐÍCH, YÊU CẦU|QUAN ĐIỂM CHỈ ĐẠO|MỤC TIÊU TỔNG QUÁT|MỤC TIÊU CỤ THỂ|NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU|NỘI DUNG THỰC HIỆN|TỔ CHỨC THỰC HIỆN|KINH PHÍ THỰC HIỆN|LỘ TRÌNH THỰC HIỆN|
ĐÁNH GIÁ THỰC TRẠNG|KẾT QUẢ ĐẠT ĐƯỢC|TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN|DỰ BÁO TÌNH HÌNH|CHỈ TIÊU CHỦ YẾU|PHÁT TRIỂN HẠ TẦNG SỐ|CHÍNH QUYỀN SỐ|KINH TẾ SỐ, XÃ HỘI SỐ|BẢO ĐẢM AN TOÀN THÔNG TIN MẠNG|
PHÁT TRIỂN NGUỒN NHÂN LỰC|HỢP TÁC QUỐC TẾ|QUY ĐỊNH CHUNG|ĐIỀU KHOẢN THI HÀNH|TRÁCH NHIỆM CỦA CÁC CƠ QUAN, ĐƠN VỊ|CHẾ ĐỘ THÔNG TIN, BÁO CÁO|KIỂM TRA, GIÁM SÁT|KHEN THƯỞNG, KỶ LUẬT|ĐỔI MỚI SÁNG TẠO""".replace("\n", "").split("|")
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
ROMAN = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split()


def person(rng: random.Random) -> str:
    return " ".join(rng.choice(part) for part in NAMES)


def date(rng: random.Random) -> str:
    d, m, y = rng.randint(1, 31), rng.randint(1, 12), rng.randint(2005, 2030)
    return rng.choice([f"ngày {d:02d}/{m:02d}/{y}", f"ngày {d:02d}/{m}/{y}", f"ngày {d:02d} tháng {m:02d} năm {y}", f"tháng {m}/{y}", f"tháng {m:02d} năm {y}",
                       f"quý {rng.choice(ROMAN[:4])}/{y}", f"năm {y}", f"{d:02d}/{m:02d}/{y}", f"{d}-{m}-{y}", f"giai đoạn {y} - {y + 5}", f"giai đoạn {y}-{y + 5}"])


def code(rng: random.Random) -> str:
    n, year = rng.choice([f"{rng.randint(1, 99):02d}", str(rng.randint(100, 999)), str(rng.randint(1000, 9999)), str(rng.randint(1, 999))]), rng.randint(2005, 2026)
    kind, issuer = rng.choice(TYPES), rng.choice(ISSUERS)
    return rng.choice([f"{n}/{kind}-{issuer}", f"{n}/{kind}-{issuer}", f"{n}/QĐ-TTg", f"{n}/{year}/NĐ-CP", f"{n}/{year}/TT-{issuer}", f"{n}/{year}/QĐ-UBND", f"{n}/NQ-CP", f"{n}/NQ-HĐND",
                       f"{n}-NQ/TW", f"{n}-CTr/TU", f"{n}-KH/TU", f"{n}-{kind}/{rng.choice(['TW', 'TU', 'ĐU', 'BCĐ', 'BTGTW'])}", f"{n}/{issuer}-{rng.choice(['VP', 'CNTT', 'KSTT', 'TTH', 'CATTT', 'KTTH'])}",
                       f"{n}/{year}/QH{rng.randint(11, 15)}"])


def number(rng: random.Random) -> str:
    a = rng.randint(0, 999)
    return rng.choice([str(rng.randint(0, 100)), f"{rng.randint(0, 99):02d}", f"{a}.{rng.randint(0, 999):03d}", f"{a},{rng.randint(0, 99)}", f"{a}.{rng.randint(0, 999):03d}.{rng.randint(0, 999):03d}", f"{a}",
                       f"{rng.randint(1, 99)}/{rng.randint(1, 99)}", f"{rng.randint(1, 20)}-{rng.randint(21, 60)}"])


def measure(rng: random.Random) -> str:
    n = rng.choice([str(rng.randint(1, 100)), f"{rng.randint(0, 99)},{rng.randint(0, 99)}"])
    return rng.choice([f"{n}%", f"≥ {n}%", f"≤ {n}%", f"> {n}%", f"< {n}%", f"≥{n}%", f">{n}%", f"trên {n}%", f"tối thiểu {n}%", f"từ {n}% trở lên", f"từ {n}% đến {rng.randint(2, 100)}%", f"{n} %",
                       f"{number(rng)} {rng.choice(['triệu đồng', 'tỷ đồng', 'đồng', 'người', 'hộ', 'doanh nghiệp', 'ha', 'km', 'm²', 'điểm', 'lượt', 'USD', 'giờ', 'ngày'])}"])


def deadline(rng: random.Random) -> str:
    y = rng.randint(2021, 2030)
    return rng.choice([f"Quý {rng.choice(ROMAN[:4])}/{y}", f"Tháng {rng.randint(1, 12)}/{y}", f"{rng.randint(1, 12):02d}/{y}", f"Năm {y}", str(y), f"{y}-{y + rng.randint(1, 5)}", f"{y} - {y + rng.randint(1, 5)}",
                       "Thường xuyên", "Hằng năm", "Hàng năm", "Định kỳ hằng quý", "Theo kế hoạch", f"Trước {rng.randint(1, 30)}/{rng.randint(1, 12)}", f"Trước ngày {rng.randint(1, 30)}/{rng.randint(1, 12)}/{y}",
                       "Sau khi được phê duyệt", f"Từ năm {y}", f"{rng.randint(1, 30):02d}/{rng.randint(1, 12):02d}/{y}", "6 tháng một lần"])


def heading(rng: random.Random) -> str:
    title = rng.choice(HEADINGS)
    return rng.choice([f"{rng.choice(ROMAN)}. {title}", f"{rng.choice(ROMAN)}. {title}", f"Phần {rng.choice(ROMAN[:8])}", f"Chương {rng.choice(ROMAN)}", f"PHỤ LỤC {rng.choice(ROMAN[:8])}", f"Mục {rng.randint(1, 9)}. {title}", title,
                       f"{rng.choice('ABCDĐE')}. {title}", f"Phụ lục {rng.choice(ROMAN[:8])}. {title.capitalize()}"])


def signature(rng: random.Random) -> tuple[str, ...]:
    return (rng.choice(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "TL. CHỦ TỊCH", "TUQ. CHỦ TỊCH", "KT. BỘ TRƯỞNG", "Q. GIÁM ĐỐC", "KT. GIÁM ĐỐC", "TM. HỘI ĐỒNG NHÂN DÂN", "T/M BAN THƯỜNG VỤ"]),
            rng.choice(["CHỦ TỊCH", "PHÓ CHỦ TỊCH", "PHÓ CHỦ TỊCH THƯỜNG TRỰC", "THỨ TRƯỞNG", "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", "BỘ TRƯỞNG", "BÍ THƯ", "PHÓ BÍ THƯ"]), person(rng))


def line(rng: random.Random) -> str:
    """One generated line."""
    c, d, m = lambda: code(rng), lambda: date(rng), lambda: measure(rng)
    a, p, q = lambda: rng.choice(AGENCIES), lambda: rng.choice(PROVINCES), lambda: rng.choice(PLACES)
    return rng.choice([
        lambda: f"Căn cứ {rng.choice(['Nghị quyết', 'Quyết định', 'Nghị định', 'Thông tư', 'Kế hoạch', 'Chương trình hành động', 'Kết luận', 'Chỉ thị'])} số {c()} {d()} của {a()}; Quyết định số {c()} {d()};",
        lambda: f"{rng.choice(['Thực hiện', 'Theo'])} Nghị quyết số {c()}, {d()}, Chương trình số {c()} và Công văn số {c()} {d()} của {a()}",
        lambda: f"- Tỷ lệ {rng.choice(['hồ sơ trực tuyến', 'doanh nghiệp', 'người dân', 'thuê bao', 'giao dịch', 'xã, phường'])} đạt {m()}; {rng.choice(['phấn đấu', 'trong đó', 'còn lại'])} {m()}, {m()}.",
        lambda: f"- {a()} chủ trì, phối hợp {a()}, {a()} hoàn thành {d()}.",
        lambda: f"- Các địa phương: {p()}, {p()}, {q()}, {q()}, {p()}; huyện {q()}, thị xã {q()}.",
        lambda: f"({', '.join(rng.sample(ABBREVIATIONS, rng.randint(3, 8)))})",
        lambda: f"{rng.choice(ABBREVIATIONS)} {rng.choice(['tỉnh', 'năm', 'của', 'và', 'theo', 'về'])} {rng.choice(ABBREVIATIONS)}: {m()}, {m()}; {rng.choice(ABBREVIATIONS)}/{rng.choice(ABBREVIATIONS)} {d()}",
        lambda: heading(rng),
        lambda: rng.choice([heading(rng), f"{a().upper()}", f"TỈNH {p().upper()}", f"UBND HUYỆN {q().upper()}", f"{rng.choice(PRODUCTS).upper()} {rng.choice(ABBREVIATIONS)}"]),
        lambda: f"(Kèm theo Quyết định số {c()} {d()} của Ủy ban nhân dân tỉnh {p()})",
        lambda: f"Số: {c()} {p()}, {d()}",
        lambda: f"{rng.randint(1, 9)}.{rng.randint(1, 12)}. {rng.choice(['Đến', 'Trong', 'Giai đoạn'])} {d()}: {m()} {rng.choice(['tại', 'ở', 'thuộc'])} {p()}, kinh phí {number(rng)} triệu đồng (điểm {rng.choice('abcdđeghiklm')} khoản {rng.randint(1, 12)} Điều {rng.randint(1, 99)}).",
        lambda: f"- Đồng chí {person(rng)}, {a()}; {person(rng)} (ĐT: 0{rng.randint(100, 999)}.{rng.randint(100, 999)}.{rng.randint(1000, 9999)})",
        lambda: f"{rng.choice('abcdđeghiklm')}) {a()} tham mưu {rng.choice(PRODUCTS)} theo số {c()} {d()};",
        lambda: f"- Như Điều {rng.randint(1, 40)}; - Lưu: VT, {rng.choice(['KGVX', 'CNTT', 'TH', 'KSTTHC', 'NC', 'XD', 'Đ', 'Thg'])}.{rng.choice(['H', 'Th', 'Đ', 'Hg'])} ({rng.randint(5, 90)}b). {rng.choice(['TTTU', 'TT HĐND tỉnh', 'UBMTTQ tỉnh', 'VPCP', 'ĐBQH'])};",
    ])()
