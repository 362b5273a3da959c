import { glossed } from './gloss.ts'
import { any, HAN } from './pattern.ts'

/** Labels of what a site says of a document. */
const label =
  '(?:发布|公布|公开|成文|发文|印发|生成|发表|更新|信息|文章)?(?:日期|时间|来\\s*源|出处|机构|机关)|索\\s*引\\s*号|(?:发文|文件)?(?:文\\s*号|字\\s*号)|标\\s*题|名\\s*称|主题(?:词|分类)|作\\s*者|信息分类|关\\s*键\\s*[字词]|(?:编制|公开|填报|发布)?单\\s*位'
/** Lines that say when, by whom and under which number a document was published, or head a table. */
export const statesDocument = new RegExp(
  `(?:${label})\\s*[：:]|^[\\d年月日号\\-/.:：\\s]{4,}$|^20\\d\\d-\\d\\d-\\d\\d|^表\\s*\\d|^[（(]?20\\d\\d\\s*年|发布于|^[^：:|｜>]{2,8}[：:]\\s*\\S`,
)
export const bareLabel = new RegExp(`^(?:${label})\\s*[：:]?$`)
/** 您的位置：首页 > 公开: where on a site a page is. */
export const trail = /[>＞»›]|^\S{0,6}位置\s*[：:]/
/** 附件, 附表, 附图, 附录, or a name of a file. */
export const attachment =
  /^附\s*[件表图录]|\.(?:pdf|docx?|xlsx?|zip|rar|wps|et|ofd)\s*(?:[）)].{0,12})?$/i

/** What sites print under every document, anywhere in a line. */
const imprinted = glossed(`
  版权所有          all rights reserved
  网安备            registered with the police
  网站标识码        code of the site
  联系我们 联系方式    contact
  网站地图 站点地图    site map
  网站声明 平台声明    statement of the site
  扫一扫 扫码       scan the code
  您访问的链接      the link you visit
  是否继续          continue?
  打印              print
  关闭              close
  浏览器            browser
  本网注明来源      our own articles
`)
/** Who runs a site. */
const runs = glossed(`
  主办      hosted by
  承办      organised by
  开办      opened by
  协办      supported by
  维护      maintained by
  主管      supervised by
  技术支持  technical support
`)
/** How to reach it. */
const reach = glossed(`
  电话      telephone
  传真      fax
  热线      hot line
  邮编      postcode
  邮箱 信箱    mailbox
  域名      domain
`)
/** Headings of lists of other documents. */
const lists = glossed(`
  相关      related
  热点 热门    popular
  推荐      recommended
  更多      more
  友情      friends'
  常用      often used
  关联      linked
  最新      latest
  新闻      news
`)
/** What a line of the imprint begins with. */
const openings = glossed(`
  编辑              editor
  附件下载          download attachments
  视频              video
  搜索              search
  切换              switch
  放弃              leave
  继续访问          go on
  温馨提示          hint
  政务新媒体        new media
  官方微博          official microblog
  微信公众号        public account
  TOP               top
  设为首页          make it the home page
  标签              tags
`)
/** What sites print under every document. */
export const imprint = new RegExp(
  `${any(imprinted)}|备案(?:序?号|编?号)|ICP|${any(runs)}(?:单位)?(?:\\s*[：:]|$)|办公室(?:主办|承办|版权)|${any(reach)}\\s*[：:]|^(?:地址|举报)|举报(?:邮箱|电话|专区)|^${any(lists)}${HAN}{0,8}[：:]?$|^(?:上一[篇条]|下一[篇条]|[责网]\\S{0,2}编辑|${any(openings)})(?:$|[\\s：:（(【])|^声明[：:]`,
  'i',
)

/** What the bars around a page say, in pieces. */
const barWords = glossed(`
  下载 下载文件 下载附件              download, the file, the attachment
  打印 打印本页 打印此页 打印此文 打印正文      print, this page
  我要打印 我要打印本页 我要打印此页 我要打印此文 我要打印正文    I want to print
  关闭 关闭窗口 关闭本页              close, the window
  字号 字体 字体大小 字号大小         size of the letters
  分享 分享到 分享至                  share to
  收藏                                bookmark
  返回 返回顶部 返回首页 返回列表     back to the top, the home page, the list
  上一篇 下一篇                       previous, next
  首页                                home page
  网站地图                            site map
  扫一扫 扫一扫在手机打开当前页       scan to open on a phone
  浏览 浏览次数 浏览量                views
  访问次数 访问量 点击数              visits, clicks
  阅读次 阅读次数 阅读人数 阅读量    readers
  微信 微博 朋友圈                    WeChat, Weibo, moments
  复制链接                            copy the link
  无障碍 无障碍浏览 无障碍阅读        barrier-free
  繁體 繁体 繁体版 简体               traditional, simplified
  登录 注册                           log in, register
  关怀版 长者模式 适老模式 适老化模式    for the elderly
  退出关怀版 退出长者模式 退出适老模式 退出适老化模式    leave that mode
  听新闻                              listen to the news
  当前位置 您的位置 您现在的位置 您位置 您现在位置    you are here
`)
/** A line that is nothing but a bar of a site: its words, 大 中 小 (large, medium, small) apart from others, and marks. */
export const siteBar = new RegExp(
  `^(?:[\\s【】〖〗[\\]（）()|｜:：>＞»·、,，/-]|${any(barWords)}|[大中小](?=[\\s\\]】|｜)）]|$)|\\d{1,7}次?)+$`,
  'u',
)
