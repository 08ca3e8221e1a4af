// SPDX-License-Identifier: Apache-2.0
//
// Our own wording around the sources of rules/sources.json; no source is restated here.
const vi = {
	title: 'Sổ tay',
	contents: 'Trong sổ tay',
	lead: 'Các bộ quy tắc ứng xử bằng lời thường, một danh mục kiểm chứng, và vài câu góp ý riêng cho lịch sự. Soát diễn giải; muốn chắc, mở nguồn mà đọc.',
	checklist: 'Sáu câu hỏi trước khi chia sẻ',
	checklistMore: 'Tự hỏi thầm là đủ; Soát không ghi câu trả lời nào.',
	questions: [
		['Ai nói điều này đầu tiên?', 'Lần về nơi đầu tiên: cơ quan, người trong cuộc, bài gốc.'],
		['Mình đã đọc hết chưa, hay mới đọc tiêu đề?', 'Mở liên kết, đọc một lượt rồi hãy chuyển.'],
		['Chuyện xảy ra lúc nào?', 'Tin cũ, ảnh cũ hay được đăng lại như mới.'],
		['Còn nơi nào khác nói giống vậy không?', 'Tìm thêm một bản tin độc lập về cùng việc.'],
		['Có số, tên, ảnh, giấy tờ của ai trong đó không?', 'Che bớt, hoặc hỏi người ấy trước.'],
		['Nếu sai, mình có gọi lại được không?', 'Tin đi nhanh hơn lời đính chính. Chậm một chút không mất gì.'],
	] as [string, string][],
	groups: {
		code: 'Bộ quy tắc ứng xử trên môi trường số',
		party: 'Với cán bộ, đảng viên',
		office: 'Với cán bộ, công chức, viên chức',
		truth: 'Tin và sự thật',
		persons: 'Danh dự và hình ảnh người khác',
		data: 'Dữ liệu cá nhân',
		children: 'Trẻ em',
		secrets: 'Bí mật và tài liệu',
		machines: 'Hình, tiếng do máy tạo',
		advice: 'Lời khuyên kiểm chứng',
	},
	readOn: (day: string) => `đọc ngày ${day}`,
	openSource: 'Mở nguồn',
	noArticles:
		'Sổ tay không nói chuyện phạt. Soát chỉ dẫn văn bản đang có hiệu lực mà Soát đọc được toàn văn hoặc qua báo chí.',
	wordings: 'Góp ý riêng cho người quen',
	wordingsMore: 'Nhắn riêng, hỏi trước khi khẳng định, để người ta còn đường lui. Sửa lại theo giọng của mình.',
	copy: 'Sao chép',
	copied: 'Đã sao chép. Dán vào tin nhắn riêng rồi sửa theo ý bạn.',
	letters: [
		[
			'Bạn bè chia sẻ tin chưa rõ nguồn',
			'Mình thấy bài bạn vừa chia sẻ. Bạn có biết tin này từ đâu không? Mình tìm chưa ra nơi công bố, nên hơi lo là tin chưa chắc.',
		],
		[
			'Tin cũ được đăng lại như mới',
			'Bài bạn đăng hình như là chuyện từ mấy năm trước, mình gửi bạn bản gốc nhé. Bạn xem có cần ghi thêm ngày không.',
		],
		[
			'Bài để lộ số điện thoại, giấy tờ',
			'Trong ảnh bạn đăng còn thấy rõ số giấy tờ. Bạn che bớt lại cho yên tâm nhé, người lạ chép được đấy.',
		],
		[
			'Ảnh trẻ nhỏ kèm trường, lớp',
			'Ảnh các cháu đáng yêu quá. Có điều trong ảnh đọc được tên trường và lớp, hay là mình bỏ phần đó đi cho an toàn?',
		],
		[
			'Lời nặng trong lúc tranh luận',
			'Mình hiểu bạn bực vì chuyện đó. Nhưng câu vừa rồi dễ làm người đọc nhớ lời nặng mà quên ý bạn. Hay mình nói lại vào việc?',
		],
		[
			'Người thân gửi mẹo chữa bệnh',
			'Con cảm ơn mẹ đã gửi. Con tìm thử thì chưa thấy nơi nào có chuyên môn nói vậy; mình hỏi bác sĩ trước rồi hãy làm theo nhé.',
		],
		[
			'Đồng nghiệp nói thay cơ quan',
			'Anh ơi, đoạn này đọc như thông báo của cơ quan. Mình thêm chữ “ý kiến cá nhân” hoặc dẫn thông báo chính thức thì rõ hơn.',
		],
	] as [string, string][],
};

const en: typeof vi = {
	title: 'Handbook',
	contents: 'In this handbook',
	lead: 'The codes of conduct in plain words, a checklist, and some courteous wordings for a private word. Soát paraphrases; to be sure, open the source.',
	checklist: 'Six questions before sharing',
	checklistMore: 'Asking yourself is enough; Soát notes no answers.',
	questions: [
		['Who said this first?', 'Go back to the beginning: the office, the people concerned, the original.'],
		['Have I read it all, or only the headline?', 'Open the link and read it once before passing it on.'],
		['When did it happen?', 'Old news and old pictures come back as new.'],
		['Does anyone else report it?', 'Look for one more independent account.'],
		['Are somebody’s numbers, names, pictures or papers in it?', 'Mask them, or ask that person first.'],
		[
			'If it is wrong, can I call it back?',
			'News travels faster than corrections. Nothing is lost by waiting a little.',
		],
	],
	groups: {
		code: 'The code of conduct in the digital environment',
		party: 'For cadres and party members',
		office: 'For officials, civil servants, public employees',
		truth: 'News and facts',
		persons: 'Other people’s honour and pictures',
		data: 'Personal data',
		children: 'Children',
		secrets: 'Secrets and papers',
		machines: 'Pictures and voices made by machines',
		advice: 'Advice on verifying',
	},
	readOn: (day) => `read on ${day}`,
	openSource: 'Open source',
	noArticles:
		'No fines are named here. Soát cites only documents in force that it could read in full or through the press.',
	wordings: 'A private word to someone you know',
	wordingsMore: 'In private, asking before asserting, leaving a way out. Put it in your own voice.',
	copy: 'Copy',
	copied: 'Copied. Paste it into a private message and make it yours.',
	letters: [
		[
			'A friend shares something without a source',
			'I saw what you just shared. Do you know where it comes from? I could not find who published it, so I am a little unsure about it.',
		],
		[
			'Old news posted as new',
			'I think the story you posted is from some years ago; here is the original. Would you like to add the date?',
		],
		[
			'A post shows a phone number or papers',
			'The number on that paper can be read in your picture. Better to cover it; strangers could copy it.',
		],
		[
			'Children with school and class',
			'Lovely picture of the kids. The name of the school and class can be read in it, though; shall we leave that part out?',
		],
		[
			'A hard word in an argument',
			'I see why that annoys you. But people may remember the hard word and forget your point. Shall we put it about the matter?',
		],
		[
			'A relative sends a cure',
			'Thank you for sending this. I could not find anyone with expertise saying so; let us ask a doctor first.',
		],
		[
			'A colleague speaks for the office',
			'This part reads like a notice from the office. Adding “my own view”, or a link to the official notice, would make it clear.',
		],
	],
};

export const handbookWords = { vi, en };
export type Group = keyof typeof vi.groups;
